/**
 * Names that the dictionary tags as if they were common words, though nobody uses them so. Written by hand.
 */
export const coined = new Set(
  '格力 海信 长虹 创维 蒙牛 伊利 茅台 万科 恒大 链家 魅族 安踏 李宁 顺丰 比亚迪 微软 百度 思科 网易 戴尔 惠普 联想 甲骨文 特斯拉 优步 优酷 土豆网 爱奇艺 搜狗 京东 美团 滴滴 科大 中科大 国科大 浙大 合工大 北理工 广医 世贸 红帽 脸书 领英 推特 中金 国信 国金 国海 国盛 安信 华泰 中信 兴业 海康 大华 徐工 三一 潍柴 国网 南网 中车 国办 中办 发改委 工信部 科技部 公安部 财政部 国资委 新华社 欧盟 联合国 世卫 清华 北大 复旦 同济 中兴 华为 高通 海思 展锐 展讯 联通 腾讯 三星 索尼 松下 东芝 佳能 尼康 夏普 富士康 台积电 联发科 紫光 龙芯 飞腾 海光 寒武纪 商汤 旷视 依图 云从 讯飞 大疆 字节跳动 抖音 快手 哔哩哔哩 芒果超媒'.split(
    ' ',
  ),
);
coined.delete('联想');
