templates-blank = 空白图
