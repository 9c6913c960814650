/** Products, platforms and services that news names bare; from general knowledge. A line is one. */
export const products = `
微信 WeChat
微信支付
企业微信
视频号
朋友圈
QQ
腾讯会议
腾讯视频
抖音
TikTok
支付宝
余额宝
花呗
借呗
淘宝
天猫
淘宝直播
钉钉
飞书
微博
豆瓣
闲鱼
百度地图
高德地图
百度搜索
文心一言
鸿蒙 鸿蒙系统 鸿蒙操作系统 鸿蒙OS HarmonyOS
欧拉
昇腾
麒麟芯片
鲲鹏
骁龙
天玑
安卓 Android
iOS
macOS
Windows
Linux
Unix
Chrome
Office
Office_365
Azure
Teams
Outlook
Skype
Xbox
Siri
Alexa
iPhone
iPad
MacBook
Mac
AirPods
App_Store 苹果商店
Google_Play
YouTube
Gmail
谷歌云
WhatsApp
Instagram
Messenger
Snapchat
LinkedIn 领英
Kindle
PlayStation
Switch
ChatGPT
GPT-3
GPT-4
BERT
AlphaGo 阿尔法围棋
AlphaFold
TensorFlow
PyTorch
飞桨 PaddlePaddle
MindSpore
Kubernetes
Docker
openEuler
openGauss
OpenHarmony 开源鸿蒙
Hadoop
Spark
MySQL
PostgreSQL
MongoDB
Oracle数据库
TiDB
OceanBase
健康码
通信大数据行程卡 行程卡
健康宝
数字人民币 数字人民币钱包 e-CNY
比特币
以太坊
以太币
天秤币 Libra
Diem
八达通
转数快
悠游卡
街口支付
LINE_Pay
Apple_Pay
Google_Pay
Samsung_Pay
AlipayHK
WeChat_Pay_HK
云闪付
花呗
国家政务服务平台
电子社保卡
电子身份证
电子驾照
全国一体化政务服务平台
国家数据共享交换平台
学习强国
随申办
粤省事
浙里办
浙政钉
12345热线 12345 12345政务服务便民热线
小爱同学
天猫精灵
小度 小度在家
小冰 微软小冰
小娜
今日头条App
西瓜视频
火山小视频
喜马拉雅
QQ音乐
网易云音乐
王者荣耀
和平精英
原神
我的世界
宝可梦
Roblox
Fortnite 堡垒之夜
星链 Starlink
猎鹰9号
长征五号 长征五号运载火箭
嫦娥五号
天问一号
北斗三号
墨子号 墨子号量子卫星
神威·太湖之光
天河二号
富岳
九章
悬铃木 Sycamore
祖冲之号
Model_3
Model_Y
`;
