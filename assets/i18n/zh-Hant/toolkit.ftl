toolkit-title = 工具箱
toolkit-purpose = 推動買方走過每個階段的素材與渠道。
toolkit-tab-materials = 素材
toolkit-tab-campaigns = 渠道與活動
