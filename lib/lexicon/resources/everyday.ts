/**
 * Words of everyday Chinese that companies, products, journals and campaigns are also called by, grouped by
 * what the everyday thing is: the group decides which surroundings speak against the name. Written by hand.
 */
export type EverydayKind =
  | 'food'
  | 'nature'
  | 'trend'
  | 'action'
  | 'state'
  | 'trade'
  | 'law'
  | 'object'
  | 'place';

const groups: Record<EverydayKind, string> = {
  food: '苹果 小米 芒果 荔枝 土豆 豌豆 黄瓜 葡萄 樱桃 草莓 菠萝 橙子 西瓜 香蕉 番茄 西红柿 辣椒 花椒 蘑菇 红米 大米 黑米 玉米 糯米 薏米 小麦 大麦 大豆 红豆 绿豆 豆瓣 豆芽 花生 核桃 板栗 石榴 柚子 柠檬 蜜桃 椰子 榴莲 蓝莓 黑莓 树莓 红枣 茶叶 咖啡 奶茶 馒头 饺子 包子 馄饨 拉面 米粉 饿了 盒饭 火锅 年糕 汤圆 粽子 月饼 面包 蛋糕 糖果 巧克力 牛奶 酸奶 豆浆 果汁 啤酒 白酒 陈皮 枸杞 百合 莲子 银耳 木耳 海带 螃蟹 龙虾 皮蛋 鸡蛋 三只松鼠 良品 洋葱 大蒜 生姜 芝麻 菜鸟',
  nature:
    '贝壳 海螺 珍珠 珊瑚 海豚 海星 鲸鱼 天猫 蚂蚁 蜻蜓 蜜蜂 蝴蝶 瓢虫 飞猪 骆驼 猎豹 猎鹰 飞鹰 雄鹰 海鸥 海燕 布谷 斑马 犀牛 大象 松鼠 熊猫 白熊 考拉 企鹅 狮子 老虎 神州 长城 黄山 泰山 华山 昆仑 长江 黄河 太阳 月亮 星星 星辰 银河 北斗 北极光 极光 彩虹 闪电 雷电 流星 彗星 火星 金星 土星 木星 水星 天王星 冥王星 海洋 大海 沙漠 绿洲 森林 草原 高原 平原 雪山 冰川 火山 瀑布 溪流 湖泊 沧海 浪花 潮汐 曙光 晨光 朝阳 夕阳 阳光 月光 星光 霞光 春天 夏天 秋天 冬天 立春 惊蛰 白露 雪花 雨露 甘露 清风 微风 东风 春风 蓝天 白云 云朵 乌云 大地 地平线 天际 天空 星空 苍穹 红杉 松柏 白杨 梧桐 银杏 胡杨 绿萝 牡丹 玫瑰 玉兰 梅花 荷花 莲花 菊花 兰花 桃花 樱花 向日葵 蒲公英 含羞草 四叶草 橡树 榕树 仙人掌 琥珀 翡翠 钻石 水晶 宝石 磐石 火炬 水滴 石头 飞鱼 飞马 海马 麒麟 凤凰 孔雀 天鹅 喜鹊 鸿雁 鲲鹏 昇腾 朱雀 玄武 青龙',
  trend:
    '浪潮 大潮 潮流 风潮 热潮 巨浪 前沿 先锋 先驱 脉搏 脚步 步伐 里程碑 风暴 旋风 号角 支点 标杆 灯塔 引擎 未来 时代 明天 希望 梦想 梦想家 极致 巅峰 高峰 奇迹 传奇 使命 征途 远方 起点 零跑 理想 新生 生态 脉络 框架 底座 基石 门户 视野 视界 视角 视点 世界 天下',
  action:
    '移动 联想 创造 创新 探索 发现 追求 追踪 跟踪 感知 感动 分享 共享 直播 快手 抖音 陌陌 探探 得到 知乎 看见 遇见 听见 跨越 超越 领跑 奔跑 飞跃 腾飞 起飞 起航 启航 远航 领航 导航 巡航 漫步 行动 行走 出行 同行 携程 途家 途牛 驴友 旅行 回家 安居 乐居 开心 快乐 欢聚 相聚 团聚 绽放 盛开 绽开 点亮 点睛 照亮 倾听 聆听 对话 畅想 畅享 畅游 飞翔 翱翔 翻译 搜索 百度 交通 通信 通讯 交易 支付 充电 买卖 拼多多 唯品 当当 淘宝 咸鱼 闲鱼 招商 通用 统一 联合 集成 融合 互联 连接 链接 沟通 启明 启迪 启发',
  state:
    '自然 平安 吉利 吉祥 幸福 幸运 健康 健身 安全 安心 安宁 太平 和平 和谐 和睦 和美 美好 美丽 美的 美满 光明 光荣 清朗 清洁 清净 晴朗 明朗 爽朗 开朗 阳刚 坚强 坚持 坚果 勇敢 智慧 聪明 精彩 出色 优秀 卓越 卓尔 杰出 非凡 不凡 简单 简约 轻松 自由 自在 自如 逍遥 从容 淡定 温馨 温暖 温情 纯粹 纯真 纯净 绿色 蓝色 红色 白色 黑色 金色 银色 宝蓝 蔚蓝 深蓝 天蓝 时尚 时髦 经典 古典 现代 当代 永久 永恒 永远 长久 长安 安踏 高通 顺丰 圆通 中通 申通 畅通 顺利 顺达 兴旺 兴隆 兴盛 繁荣 昌盛 富强 民主 文明 民生 友谊 友好 友爱 诚信 诚实 忠诚 真诚 正直 正义 公正 公平 平等 理性 感性 天真 天生 天然 必然 突然 偶然 果然 当然 显然 仍然 依然 墨迹 痕迹 足迹 轨迹 踪迹 三一',
  trade:
    '电信 广电 证券 保险 银行 期货 信托 航空 铁路 石油 石化 化工 钢铁 煤炭 电力 电网 水务 燃气 邮政 邮储 烟草 外运 海运 航运 港口 建材 建工 城建 城投 农业 农垦 农信 林业 渔业 物流 快递 商城 超市 便利 百货 数码 电脑 家电 空调 彩电 电视 广播 出版 教育 医药 医疗 生物',
  law: '人大 政协 国会 议会 众议院 参议院 国务院 法院 检察院 中央 科学院 工程院 研究院 公安 海关 税务 财政 工商 质检 药监 外交 国防 商务 卫生 民政 司法 人社 住建 科技 教委 发改',
  object:
    '脸谱 脸书 红帽 领英 推特 照片墙 油管 飞书 钉钉 石墨 语雀 印象 笔记 便签 火狐 谷歌 必应 雅虎 搜狐 网易 新浪 陌生人 小程序 视频号 公众号 健康码 健康宝 朋友圈 红包 贴吧 知道 百科 文库 网盘 云盘 微盘 虎牙 斗鱼 熊掌 酷狗 酷我 喇叭 唢呐 二胡 钢琴 吉他 天眼 天网 天机 天工 天宫 天问 嫦娥 玉兔 祝融 悟空 墨子 大圣 哪吒 女娲 夸父 精卫 神龙 神舟 神笔 神农 华佗 扁鹊 鲁班 诸葛 孔明 关公 铁塔 长征 快舟 力箭 谷神星 小冰 小艾 小度 小爱 天猫精灵 精灵 魔方 积木 拼图 方块 棋盘 骰子 飞镖 风筝 火箭 飞机 汽车 卡车 自行车 单车 摩拜 哈罗 青桔 滴滴 摇篮 钥匙 钱包 口袋 背包 铅笔 橡皮 黑板 书包 书架 闹钟 时钟 沙漏 镜子 窗口 窗户 窗帘 大门 木门 门槛 台阶 楼梯 屋顶 阳台 积分 红利 年轮 钻戒 徽章 勋章 奖章 美图 秀秀 光影 光圈 镜头 胶片 底片 焦点 亮点 看点 热点 拐点 原点 奇点',
  place:
    '太平洋 大西洋 印度洋 北冰洋 亚马逊 密西西比 喜马拉雅 阿尔卑斯 珠峰 南极 北极 赤道 极地 阿里 西域 江南 塞外 关东 中原 西湖 太湖 洞庭 鄱阳 渤海 黄海 东海 南海 国海 海康 长白 峨眉 武当 少林 华山 华泰 泰康 泰达 同济 协和 湘雅 华西 齐鲁 仁济 瑞金 华山 钟鼓楼 五道口 中关村 陆家嘴 外滩 前门 王府井 西单',
};

/** What the form means in everyday use, or null. Names that are hardly met as common words aren't here. */
export const everyday = new Map<string, EverydayKind>();
for (const [kind, words] of Object.entries(groups) as [EverydayKind, string][]) {
  for (const word of words.split(' ')) if (!everyday.has(word)) everyday.set(word, kind);
}
/**
 * In some group, but on a page nearly always the name: their everyday use is rarer than the company, or shows
 * as a crossing. A little evidence against them is enough, none is needed for them.
 */
const rarely =
  '百度 网易 新浪 搜狐 谷歌 雅虎 必应 脸书 推特 领英 抖音 快手 知乎 淘宝 天猫 当当 拼多多 唯品 携程 途牛 陌陌 钉钉 飞书 顺丰 圆通 中通 申通 高通 海康 国海 摩拜 哈罗 滴滴 菜鸟 闲鱼 飞猪 虎牙 斗鱼 酷狗 酷我 神州 华泰 泰康 小冰 小度 小爱 协和 湘雅 红帽 火狐 油管 石墨 语雀 视频号 公众号 小程序 健康码 健康宝 昇腾 五道口 中关村 陆家嘴 饿了 三只松鼠 天猫精灵 国务院 红杉';
for (const word of rarely.split(' ')) everyday.delete(word);

/** Names with a second sense that is met now and then: in doubt still the name, but doubt counts. */
export const sometimes = new Map<string, EverydayKind>(
  Object.entries({
    北极光: 'nature',
    阿里: 'place',
    三一: 'state',
    光大: 'action',
    中兴: 'action',
    大华: 'place',
    同济: 'action',
    杰瑞: 'object',
    海思: 'action',
    国信: 'object',
    华泰: 'place',
    天翼: 'object',
    骁龙: 'object',
    虎贲: 'object',
    达摩院: 'object',
    红帽: 'object',
    红杉: 'nature',
    小天才: 'state',
  } satisfies Record<string, EverydayKind>),
);
everyday.delete('三一');
everyday.delete('阿里');
everyday.delete('北极光');
everyday.delete('同济');

/** English words that are also names; met in English phrases they are just words. */
export const englishWords = new Set(
  'app apps edge teams team surface slack chrome apple amazon meta oracle cookie cookies horizon nature science cell shell gap target windows window office word words excel safari notion zoom line lines steam swift go rust java python ruby spark snap signal discord unity unreal epic games game visa square stripe block intel ai ar vr it us who un eu app store stores galaxy note pixel nest echo fire prime kindle alexa siri cloud drive maps map docs sheets meet chat bing arm arms amd sap ask are be adobe flash twitter time times people life fortune economist guardian post journal sun mirror star express mail today alphabet key lime bird uber lift lyft grab gojek wish etsy nike puma ford seat smart mini tesla saturn jaguar dove tide ring arc loop flow beam core focus fusion harmony pangu spring summer bert llama gemini claude copilot cursor lambda soc'.split(
    ' ',
  ),
);

/** Nouns that name a kind of instrument: alone they are an alias only where the full title is on the page. */
export const instrumentNouns = new Set(
  '指南 通知 意见 办法 方案 实施方案 行动方案 工作方案 计划 行动计划 规划 发展规划 纲要 条例 规定 规则 细则 实施细则 标准 规范 公告 公报 决定 决议 指引 导则 目录 清单 白皮书 蓝皮书 报告 协议 协定 公约 宪章 声明 宣言 倡议 法案 法律 草案 征求意见稿 若干意见 指导意见 实施意见 管理办法 暂行办法 管理规定 暂行规定 管理条例 工程 项目 专项 行动 专项行动 活动 战略 政策 措施 若干措施 十条 新政 新规'.split(
    ' ',
  ),
);
