samples-device-distributors = 设备经销商
samples-gym-software = 健身房软件
samples-rule = 无法读取示例的规则
