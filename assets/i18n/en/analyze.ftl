analyze-title = Analyze your customers
analyze-tab-traits = Traits
analyze-tab-suggestion = Suggestion
analyze-tab-segments = Segments
analyze-tab-two-factors = Two factors
analyze-tab-pains = Pain points
analyze-tab-swot = SWOT
analyze-tab-deep-dive = Deep dive
