journeys-title = 旅程
journeys-purpose = 站在買方的角度，從最初的疑慮走到續約。
journeys-customer = 客戶旅程
# { $whose } is whose map or curve it is: this is how it should be.
journeys-wished-of = { $whose } · 期望
# Whose curve it is where it is nobody's in particular.
journeys-curve-anyone = 買方
journeys-material-needed = 待製作
journeys-material-stale = 已過時
journeys-lane-actions = 行動
journeys-lane-touchpoints = 接觸點
journeys-lane-questions = 疑問
journeys-lane-pains = 痛點
journeys-lane-feelings = 感受
journeys-lane-opportunities = 機會
journeys-lane-talk-track = 話術
journeys-lane-material = 素材
journeys-lane-measures = 衡量指標
journeys-lane-owner = 負責人
journeys-lane-evidence = 證據
journeys-lane-text = 文字
journeys-lane-list = 清單
journeys-lane-number = 數字
journeys-lane-curve = 曲線
