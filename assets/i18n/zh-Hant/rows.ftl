rows-field = { $column }，第 { $n } 列
rows-move = 移動第 { $n } 列
rows-remove = 刪除第 { $n } 列
rows-hint = Enter：下一列。Alt+上、Alt+下：移動。Alt+Delete：刪除。可以貼上試算表中的列
rows-add-attribute = 加入屬性
rows-take-out = { $attribute }：移除
rows-find-attribute = 屬性
rows-no-attribute = 沒有這個名稱的屬性
