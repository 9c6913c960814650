/**
 * Countries and what on a page points to one: adjectives, capitals, seats of power, well-known firms. They
 * tell one country's 国会 or 国务院 from another's. Written by hand.
 */
const table = `
cn 中国 中华人民共和国 我国 中方 北京 中南海 国务院 党中央 中共中央 全国人大 内地 大陆 两岸
us 美国 美 美方 华盛顿 白宫 五角大楼 国务卿 特朗普 川普 拜登 奥巴马 小布什 布什 克林顿 里根 共和党 民主党 参议院 众议院 参议员 众议员 联邦政府 硅谷 华尔街 纽约 加州 德州 听证会 作证 脸书 facebook 谷歌 google 苹果 亚马逊 推特 twitter 微软 英特尔 高通 tiktok 波音 五角大厦 弹劾 驻美 赴美 美军 美元 美联储 联邦通讯委员会 联邦贸易委员会
jp 日本 日 东京 日方 首相 安倍 菅义伟 岸田 自民党 社民党 内阁 众院 参院
kr 韩国 韩 首尔 汉城 青瓦台 文在寅 韩方 国民力量
kp 朝鲜 平壤
uk 英国 英 伦敦 唐宁街 约翰逊 保守党 工党 英方 下议院 上议院
fr 法国 法 巴黎 马克龙 爱丽舍宫
de 德国 柏林 默克尔 联邦议院
ru 俄罗斯 俄 莫斯科 克里姆林宫 普京 杜马 俄方 前苏联 苏联
in 印度 新德里 莫迪 人民院
id 印尼 印度尼西亚 雅加达
th 泰国 曼谷
my 马来西亚 吉隆坡
ph 菲律宾 马尼拉 杜特尔特
vn 越南 河内
au 澳大利亚 澳 堪培拉 澳洲
nz 新西兰 惠灵顿
ca 加拿大 渥太华 特鲁多
mx 墨西哥
br 巴西 巴西利亚
ar 阿根廷
pk 巴基斯坦 伊斯兰堡
ir 伊朗 德黑兰
iq 伊拉克 巴格达
il 以色列 耶路撒冷
tr 土耳其 安卡拉
eg 埃及 开罗
za 南非
it 意大利 罗马
es 西班牙 马德里
pt 葡萄牙
nl 荷兰 海牙
be 比利时 布鲁塞尔
se 瑞典 斯德哥尔摩
no 挪威
fi 芬兰
dk 丹麦
ch 瑞士 伯尔尼 日内瓦
at 奥地利
gr 希腊 雅典
pl 波兰
ua 乌克兰 基辅
kz 哈萨克斯坦
mn 蒙古
sg 新加坡
kh 柬埔寨
la 老挝
mm 缅甸
np 尼泊尔
lk 斯里兰卡
bd 孟加拉国
sa 沙特
eu 欧洲 欧盟
ap 亚太 东盟 非洲 拉美 中东 阿拉伯 亚洲 北美 伊斯兰
tw 台湾 台北
hk 香港
mo 澳门
`;

/** Word → country code. Single characters are left to checks of what stands directly before a name. */
export const countryWords = new Map<string, string>();
/** Names that stand before an institution's: 美国, 美, 中国. */
export const countryPrefixes = new Map<string, string>();
for (const row of table.trim().split('\n')) {
  const [code, ...words] = row.split(' ');
  for (const word of words) {
    if (word.length > 1) countryWords.set(word, code!);
  }
  for (const word of words.slice(0, 3)) countryPrefixes.set(word, code!);
}
/** Regions and groups of states: before a name they make another name, but they are no country's. */
export const regions = new Set(
  '亚太 东盟 欧洲 非洲 拉美 中东 阿拉伯 亚洲 北美 全球 世界 国际 东亚 南亚 伊斯兰 西方'.split(' '),
);
