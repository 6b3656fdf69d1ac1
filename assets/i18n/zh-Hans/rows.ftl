rows-field = { $column }，第 { $n } 行
rows-move = 移动第 { $n } 行
rows-remove = 删除第 { $n } 行
rows-hint = Enter：下一行。Alt+上、Alt+下：移动。Alt+Delete：删除。可以粘贴电子表格中的行
rows-add-attribute = 添加属性
rows-take-out = { $attribute }：移除
rows-find-attribute = 属性
rows-no-attribute = 没有这个名称的属性
