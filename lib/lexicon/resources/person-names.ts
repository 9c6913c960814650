/** Surnames, and characters that write foreign names. Written by hand. */

/** Surnames that are seldom anything else before a name. */
export const surnames = new Set(
  '李王张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘袁董余苏叶吕魏蒋田杜丁沈姜范傅卢汪戴崔廖尹姚邱夏贾韦邹石熊孟秦阎薛侯雷龙史陶贺顾毛郝龚邵钱严覃武戚莫孔汤温康施洪季涂柳谭骆裘詹鲁葛柯翟倪聂奚鲍岳阮殷祁俞尤耿晏穆邢樊窦辛管祝左涂翁荀柏艾舒焦巩缪屈桂敖冉靳瞿',
);

/** Surnames that are as often words or function words. */
export const doubtfulSurnames = new Set(
  '高马黄金白万方安成常项关连全华水申单车米麦解江于向时和计易段程任金古文丰牛',
);

/** Characters typical of transliterated foreign names. */
export const transliterating = new Set(
  '阿埃艾爱安昂奥巴白拜班邦鲍贝本比彼别宾波伯勃博布查茨达戴丹道德登迪蒂丁杜顿多厄恩尔法范菲费芬丰冯佛夫弗福盖冈高戈格古瓜哈海汉赫亨胡华霍基吉加贾杰金卡凯坎康考柯科克肯库夸昆拉莱兰朗劳勒雷里利莉列林琳龙卢鲁路吕伦罗洛马迈麦曼毛梅门蒙米密莫默穆姆拿纳娜乃南内尼涅宁纽努诺欧帕潘庞佩皮平珀普奇齐恰钱乔切琴丘茹瑞若萨塞赛桑瑟森沙莎珊绍圣施史士斯丝松苏索塔泰坦汤唐陶特提廷通图托瓦万旺威韦维魏温沃乌西希锡夏肖谢辛欣休许雅亚扬耶伊因英永尤约扎詹芝朱兹佐隆仑娅妮黛玛茜薇蕾露祖逊契钦舍什瑙孟弥摩朔忒奈彭泽赞撒骆略黎津根姬娃裴喀噶戛嘉伽迦木江孜',
);

/** Characters that are common in given names, and seldom a word of their own after a name. */
export const givenNameChars = new Set(
  '安国华明军文志伟东海强晓生光林民永杰波成建峰清江红玉春龙福德金荣秀兰英芳梅丽霞燕玲娟敏静洁婷雪慧莹颖琳璐瑶瑾琪琦欣怡佳嘉俊宇轩涵浩博睿泽晨阳昊天宁凯鑫磊鹏飞辉斌彬涛超群凡然源诚义仁礼信贤良才学武刚毅振兴旺盛昌顺祥瑞和平康健宏鸿达远航帆宾山川岩石松柏森桐楠枫竹菊莲荷雁鹤凤凰麟虎豹',
);
