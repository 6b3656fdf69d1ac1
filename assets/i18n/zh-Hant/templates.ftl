templates-blank = 空白圖
