/**
 * Different words for one thing, in the two languages readers type: a line each, folded. Only words that mean
 * the same in news about the information industry; what a base says of its own names it says in its aliases.
 */
const groups = `
首席执行官 ceo 行政总裁 执行长
首席运营官 coo
首席财务官 cfo
首席技术官 cto
董事长 chairman 董事会主席
总裁 president
创始人 founder 创办人
人工智能 ai
物联网 iot
虚拟现实 vr
增强现实 ar
云计算 cloud 云服务
边缘计算 edge
区块链 blockchain
大数据 bigdata
芯片 chip chips 集成电路 晶片
半导体 semiconductor semiconductors
手机 phone phones 智能手机 smartphone smartphones
基站 basestation
运营商 carrier carriers operator 电信商
卫星 satellite satellites
光纤 fiber 光缆
频谱 spectrum 频段
量子 quantum
机器人 robot robots
无人驾驶 自动驾驶 无人车
浏览器 browser
搜索 search 检索
广告 ads advertising advertisement
应用商店 appstore
隐私 privacy
安全 security
网络安全 cybersecurity 信息安全
反垄断 antitrust 垄断
监管 regulator regulation 规管
诉讼 lawsuit 起诉 官司
罚款 fine 处罚
税 tax
关税 tariff
佣金 commission 抽成 抽佣 提成
收购 acquisition acquire buyout 买下 并购
合并 merger 并购
融资 funding 筹资
上市 ipo 挂牌
投资 investment invest
营收 revenue 营业收入 收入
利润 profit 净利 净利润 盈利
财报 earnings 业绩 季报
出货 shipment shipments 出货量
销量 sales 销售量
份额 share 市占率 市场份额
毛利率 margin
报告 report 白皮书 蓝皮书
政策 policy
规划 plan 计划
标准 standard standards
专利 patent patents
开发者 developer developers 开发商
老年人 elderly seniors 老人 长者 银发族
政府 government
大学 university 高校
研究 research
媒体 media
疫情 pandemic covid 新冠
经济 economy
贸易 trade
世贸组织 wto
欧盟 eu
美国 us usa
英国 uk britain
法国 france
韩国 korea
日本 japan
德国 germany
中国 china
北京 beijing
耗电 能耗 功耗 用电 电耗
电费 费电
省电 节能 节电
紧缺 短缺 缺货 偏紧 缺口 供不应求
涨价 提价 价格上涨
降价 下调 调降
裁员 减员
充电 charging
无线 wireless
相机 camera
面板 屏幕 显示屏 panel display
电视 tv
耳机 earphone earbuds
汽车 car cars vehicle
聊天机器人 chatbot
助手 assistant
数据 data
数字化 digital 数字化转型
转型 transformation
平台 platform
杀熟 价格歧视 大数据杀熟
假货 假冒 仿冒
直播 livestream livestreaming
外卖 订餐 网络订餐
适老 适老化
健康码 healthcode
远程办公 居家办公 在家办公 远程工作
国企 国有企业 央企
三大运营商 电信运营商
`;

const known = new Map<string, string[]>();
for (const line of groups.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) {
    const others = words.filter((other) => other !== word);
    known.set(word, [...(known.get(word) ?? []), ...others]);
  }
}

/** Other words for `folded`, none for most. */
export const synonymsOf = (folded: string): readonly string[] => known.get(folded) ?? [];
