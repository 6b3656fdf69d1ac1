templates-blank = Blank map
