/**
 * Units and measure words that make a number a quantity. Grouped by how strict their reading must be.
 */
const currencies =
  '人民币元 元人民币 美元 港元 港币 欧元 英镑 日元 日圆 韩元 卢比 卢布 越南盾 印尼盾 泰铢 澳元 加元 新元 新加坡元 新台币 瑞士法郎 瑞典克朗 林吉特 雷亚尔 比索 里拉 迪拉姆 第纳尔 谢克尔 兰特 元';
const measures =
  '平方公里 平方千米 平方米 立方米 千瓦时 瓦时 毫安时 毫安 兆瓦时 兆瓦 吉瓦 千瓦 毫瓦 瓦特 瓦 公里 千米 海里 厘米 毫米 微米 纳米 米 英寸 公顷 亩 千克 公斤 毫克 克 吨 标准箱 摄氏度 千赫 兆赫 吉赫 赫兹 分贝 比特 量子比特 字节 像素 光年 毫秒 微秒 纳秒 秒钟 秒 小时 分钟 个百分点 百分点 个基点 基点 人次 人天 架次 车次 台次 家次 万次 个月 个 家 名 人 位 户 条 项 款 种 类 台 部 辆 架 艘 座 套 只 枚 颗 片 块 张 份 篇 册 场 次 笔 单 起 例 件 处 所 股 门 组 支 队 对 头 棵 株 桶 箱 瓶 盒 票 幅 首 集 层 栋 幢 间 路 度 倍 成 步 轮 亿光年 核 线 节点 机柜 部门 省份 省市 国家 城市 站点 网点 用户 员工 学校 企业 万亿次 盏 根 口 席 包 束 孔 站 班 趟 列 节 代表 升 毫升 卡 帕 伏 安 牛 页 款次 大 天 日 周 年 星期 周岁 岁 国 县 区 市 省 村 镇 街道 机构 单位 公司 款产品';
const latin =
  '% ‰ pct pp bps BP ℃ °C Mbps Gbps Tbps Kbps kbps Mbit/s Gbit/s Gb/s Mb/s bps KB MB GB TB PB EB ZB Hz kHz KHz MHz GHz THz kWh KWh MWh GWh TWh kW KW MW GW TW mW W mAh Ah Wh nm μm um mm cm km kg mg ms μs fps FPS dB dBm TOPS TFLOPS PFLOPS EFLOPS FLOPS P T V A Gbps/s inch';

const words = (list: string) => list.split(' ').sort((a, b) => b.length - a.length);
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Currencies, longest first. */
export const currencyUnits = words(currencies);
/** Matches the unit at the start of the rest after number and magnitude. */
export const unitPattern = new RegExp(
  `^(?:${[...currencyUnits, ...words(measures)].map(escaped).join('|')}|(?:${words(latin).map(escaped).join('|')})(?![A-Za-z0-9]))`,
);
/** Measures that count things: what follows them is the thing counted. */
export const countUnits = new Set(
  '个 家 名 人 位 户 条 项 款 种 类 台 部 辆 架 艘 座 套 只 枚 颗 片 块 张 份 篇 册 场 次 笔 单 起 例 件 处 所 股 门 组 支 队 对 人次 架次 部门 省份 省市 国家 城市 机柜 轮 步 国 县 区 市 省'.split(
    ' ',
  ),
);
/** Units of time: a duration is a figure only where the words around it say so. */
export const timeUnits = new Set('毫秒 微秒 纳秒 秒 秒钟 分钟 小时 天 日 周 星期 个月 年'.split(' '));
/** Single characters that are units after digits, but after a Chinese numeral begin other words too often. */
export const riskyAfterNumeral = new Set(
  '度 成 步 路 线 层 站 节 列 口 根 包 头 对 组 门 单 起 所 处 次 种 类 国 县 区 市 省 村 镇 安 牛 升 卡 帕 核 班 日 周 年 队 支 人 年 股 部 场 份 条 件 块 集 首 张 片 幅 项 个 位 款 套 代表 单位 机构 米 克 瓦 秒 大'.split(
    ' ',
  ),
);
