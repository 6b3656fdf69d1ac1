rows-field = { $column }, row { $n }
rows-move = Move row { $n }
rows-remove = Remove row { $n }
rows-hint = Enter: next row. Alt+Up and Alt+Down: move. Alt+Delete: remove. Rows of a spreadsheet can be pasted
rows-add-attribute = Add an attribute
rows-take-out = { $attribute }: take it out
rows-find-attribute = Attribute
rows-no-attribute = No attribute of this name
