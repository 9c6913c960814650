/**
 * Techniques and kinds of thing that news of the industry names bare. A line is one; the first form is the usual
 * name. Written from general knowledge.
 */
export const technologies = `
5G 第五代移动通信 5G技术
4G
3G
2G
6G
5G-A
5G消息
LTE
毫米波
大规模天线 Massive_MIMO
网络切片
边缘计算 MEC 移动边缘计算 边缘运算
雾计算
云计算 云端运算
云原生
云边协同
混合云
公有云
私有云
IPv6
IPv6+
IPv4
时间敏感网络 TSN
软件定义网络 SDN
网络功能虚拟化 NFV
SD-WAN
SRv6
光纤通信
光模块
硅光
无源光网络 PON
千兆光网
Wi-Fi6 Wi-Fi_6
Wi-Fi
蓝牙
ZigBee
NFC
RFID 射频识别
超宽带 UWB
LoRa
窄带物联网 NB-IoT
物联网 IoT 万物互联 AIoT
工业物联网
消费物联网
智能物联网
车联网 V2X C-V2X 智能网联汽车
卫星互联网
卫星通信
低轨卫星
北斗导航 北斗卫星导航系统 北斗
移动互联网
产业互联网
工业互联网
能源互联网
5G+工业互联网
标识解析
人工智能 AI 人工智慧
通用人工智能 AGI
机器学习
深度学习
强化学习
联邦学习
迁移学习
神经网络
大模型
预训练模型
知识图谱
计算机视觉
机器视觉
图像识别 影像辨识
人脸识别 人脸辨识
语音识别 语音辨识
语音合成
声纹识别
自然语言处理 NLP
机器翻译
智能语音
生物识别
指纹识别
虹膜识别
隐私计算
多方安全计算
可信计算
同态加密
零信任
类脑计算
脑机接口
大数据
数据中台
数据湖
数据库
分布式数据库
数据挖掘
数字孪生 数位孪生
区块链
数字货币
智能合约
量子计算 量子运算
量子通信
量子密钥分发
量子计算机 量子电脑
量子模拟
量子力学
超级计算 超算
高性能计算 高效能运算
异构计算
存算一体
虚拟现实 VR 虚拟实境
增强现实 AR 扩增实境
混合现实 MR
扩展现实 XR
元宇宙
全息
裸眼3D
4K
8K
超高清
超高清视频
云游戏
操作系统
云操作系统
嵌入式操作系统
中间件
工业软件
开源软件
低代码
容器
DevOps
SaaS
PaaS
IaaS
CAD
CAE
MES
ERP
EDA
SDK 软件开发工具包
API
RISC-V
集成电路 积体电路
半导体
第三代半导体
推荐算法
智能家电
化合物半导体
碳化硅 SiC
氮化镓 GaN
FinFET
GAA
光刻机
EUV 极紫外光刻
光刻胶
先进封装
Chiplet
系统级封装 SiP
晶圆代工
存储芯片
DRAM
NAND
NAND闪存
MCU 微控制器
GPU
CPU
FPGA
ASIC
DSP
IGBT
MEMS
CMOS
CIS
SoC
射频芯片
基带芯片
人工智能芯片 AI芯片
神经网络处理器
OLED
AMOLED
LCD
Mini_LED
Micro_LED
柔性屏
折叠屏
激光雷达
毫米波雷达
自动驾驶
无人驾驶
辅助驾驶
智能座舱
智能网联
车路协同
新能源汽车
动力电池
固态电池
锂电池
快充
无线充电
机器人
工业机器人
服务机器人
协作机器人
谐波减速器
无人机
可穿戴设备
智能家居
智能音箱
TWS TWS耳机
智能手表
3D打印 增材制造
智能制造 智慧制造
柔性制造
工业4.0
智能工厂
智慧城市 新型智慧城市
智慧交通
智慧医疗
智慧矿山
智慧港口
智慧农业
智慧电力
智慧能源
智慧物流
智慧教育
智慧园区
智能电网
远程医疗
5G医疗
移动支付 行动支付
数字支付
金融科技
汽车电子
电子商务
直播带货
在线教育
远程办公
共享经济
平台经济
数字人
ICT 信息通信技术
IDC 数据中心
网络安全
数据安全
密码技术
区块链技术
算力
算力网络
东数西算
液冷
特高压
光伏
储能
芯片
PageRank算法
PageRank
Transformer
生成式人工智能 生成式AI AIGC
大语言模型 LLM
多模态大模型
具身智能
人形机器人
数据标注
智能体 AI智能体
光计算
光子芯片
光镊
铌酸锂
石墨烯
超导
可控核聚变
量子芯片
超导量子
离子阱
光量子
量子纠缠
量子纠缠分发
量子随机数
后量子密码
零知识证明
差分隐私
可信执行环境
数字身份
电子签名
数字水印
OTA
RPA
DPU
NPU
TPU
HBM 高带宽内存 高带宽存储器
SRAM 静态存储器
RRAM 阻变存储器
DDR5
CPO
PCB
FPC
硅片
刻蚀
光刻
极紫外光源
电子束光刻
车规级芯片 车规芯片
功率半导体
功率器件
传感器 感测器
毫米波芯片
5G专网
RedCap
北斗短报文
手机直连卫星 手机直连
相控阵天线
海底光缆 海缆
光纤
光缆
空分复用
光网络
全光网
NFT 数字藏品
Web3
数字货币钱包
虚拟电厂
充电桩
换电
钠离子电池 钠电池
氢能
氢燃料电池
工业母机
数控机床
PLC
DCS
SCADA
数字化车间
黑灯工厂
无人配送
自动驾驶出租车 Robotaxi
eVTOL
低空经济
智能驾驶
智驾
线控底盘
语音交互
智能客服
虚拟人
脑电
柔性电子
柔性显示
电子纸
MicroLED
MiniLED
激光电视
投影
云桌面
智算中心
超算中心
网络安全保险
数据要素
数据交易
数据信托
政务云
行业云
专有云
分布式云
Serverless
边缘云
内容分发网络 CDN
物联网卡
eSIM
蜂窝物联网
Cat.1
UWB定位
高精度地图
高精地图
室内定位
遥感
卫星遥感
碳捕集
液流电池
`;

/** Common words of the trade that are too broad to be listed as entities. */
export const tooBroad = new Set(
  '芯片 机器人 算力 服务器 软件 光纤 光缆 投影 换电 超导 氢能 遥感 传感器 充电桩 数据要素 数据交易 硅片 刻蚀 光刻 智能客服 语音交互 量子力学 光网络 网络安全 数据安全 电子商务 共享经济 平台经济 在线教育 远程办公 操作系统 数据库 容器 快充 直播带货 新能源汽车 智能工厂 东数西算 API 金融科技 移动支付 电子支付 全息 量子力学 数据挖掘'.split(
    ' ',
  ),
);
