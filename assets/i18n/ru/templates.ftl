templates-blank = Пустая карта
