analyze-title = 分析您的客户
analyze-tab-traits = 特征
analyze-tab-suggestion = 建议
analyze-tab-segments = 细分
analyze-tab-two-factors = 双因素
analyze-tab-pains = 痛点
analyze-tab-swot = SWOT
analyze-tab-deep-dive = 深入了解
