samples-device-distributors = 設備經銷商
samples-gym-software = 健身房軟體
samples-rule = 無法讀取範例的規則
