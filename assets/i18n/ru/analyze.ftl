analyze-title = Проанализируйте клиентов
analyze-tab-traits = Признаки
analyze-tab-suggestion = Предложение
analyze-tab-segments = Сегменты
analyze-tab-two-factors = Два фактора
analyze-tab-pains = Боли
analyze-tab-swot = SWOT
analyze-tab-deep-dive = Крупный план
