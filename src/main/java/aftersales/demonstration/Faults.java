package aftersales.demonstration;

import aftersales.contract.owed.FaultCause;
import aftersales.ticket.Priority;
import java.util.List;

/** What goes wrong with each sort of equipment, why, and what helps. */
enum Faults {
    VIDEO(fault("夜间图像偏色", Priority.NORMAL, FaultCause.WEAR, "更换红外补光灯，图像恢复正常。"),
            fault("视频画面黑屏", Priority.HIGH, FaultCause.POWER_SUPPLY, "更换防雷电源模块，恢复供电。"),
            fault("图像模糊，镜头有水汽", Priority.LOW, FaultCause.WEAR, "清洁镜头，更换护罩密封圈。")),
    SPEED(fault("测速点离线，雷达无信号", Priority.HIGH, FaultCause.HARDWARE_FAILURE, "更换雷达头 RH-3，标定后恢复上传。"),
            fault("抓拍率下降", Priority.NORMAL, FaultCause.CONFIGURATION, "重新标定触发线，抓拍率恢复到 98%。"),
            fault("数据上传延迟", Priority.NORMAL, FaultCause.NETWORK, "光纤收发器重启后更换，链路恢复。")),
    INCIDENT(fault("事件误报增多", Priority.NORMAL, FaultCause.SOFTWARE_FAULT, "升级检测算法并调整灵敏度。"),
            fault("检测器无法登录", Priority.NORMAL, FaultCause.CONFIGURATION, "远程重置账号并恢复配置。")),
    GUIDANCE(fault("诱导屏部分像素不亮", Priority.LOW, FaultCause.HARDWARE_FAILURE, "更换两块 LED 模组。"),
            fault("诱导屏内容不更新", Priority.HIGH, FaultCause.NETWORK, "更换通信模块，信息发布恢复。")),
    PLATFORM(fault("大屏第三列黑屏", Priority.NORMAL, FaultCause.HARDWARE_FAILURE, "更换拼接处理器输出板。"),
            fault("平台登录缓慢", Priority.NORMAL, FaultCause.SOFTWARE_FAULT, "清理日志并优化数据库索引。")),
    PUMP(fault("2 号泵过载跳闸", Priority.URGENT, FaultCause.WEAR, "清理叶轮缠绕物，更换机械密封。"),
            fault("提升泵异常振动", Priority.HIGH, FaultCause.WEAR, "更换轴承，重新找正。")),
    BLOWER(fault("鼓风机温度高报警", Priority.HIGH, FaultCause.WEAR, "更换滤网和润滑油，温度恢复正常。")),
    MONITOR(fault("COD 数据超差", Priority.NORMAL, FaultCause.CONFIGURATION, "重新校准，更换试剂。")),
    SERVER(fault("硬盘告警，阵列降级", Priority.HIGH, FaultCause.HARDWARE_FAILURE, "更换 4 号硬盘，阵列重建完成。")),
    PRINTER(fault("打印卡纸", Priority.LOW, FaultCause.WEAR, "更换搓纸轮。"),
            fault("无法连接网络打印", Priority.LOW, FaultCause.CONFIGURATION, "远程恢复网络设置。"));

    /** One way to fail. */
    record Fault(String title, Priority priority, FaultCause cause, String solution) {
    }

    final List<Fault> all;

    Faults(Fault... all) {
        this.all = List.of(all);
    }

    private static Fault fault(String title, Priority priority, FaultCause cause, String solution) {
        return new Fault(title, priority, cause, solution);
    }
}
