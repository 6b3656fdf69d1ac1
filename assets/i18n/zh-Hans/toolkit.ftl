toolkit-title = 工具箱
toolkit-purpose = 推动买方走过每个阶段的物料与渠道。
toolkit-tab-materials = 物料
toolkit-tab-campaigns = 渠道与活动
