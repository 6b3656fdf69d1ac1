analyze-title = 分析您的客戶
analyze-tab-traits = 特徵
analyze-tab-suggestion = 建議
analyze-tab-segments = 區隔
analyze-tab-two-factors = 雙因素
analyze-tab-pains = 痛點
analyze-tab-swot = SWOT
analyze-tab-deep-dive = 深入瞭解
