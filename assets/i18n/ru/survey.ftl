survey-title = Опросы
survey-import = Импорт ответов на опрос
survey-reading = Чтение ответов
survey-name = Название опроса
survey-respondents = { $n ->
    [one] { $n } участник
    [few] { $n } участника
   *[many] { $n } участников
}
survey-beyond = { $n ->
    [one] Сохраняются только первые участники, { $kept }; ещё { $n } не войдёт
    [few] Сохраняются только первые участники, { $kept }; ещё { $n } не войдут
   *[many] Сохраняются только первые участники, { $kept }; ещё { $n } не войдут
}
survey-personal-out = Имена, почта и IP-адреса не сохраняются, если их не отметить
survey-left-out = Опущено: { $columns }
survey-keep = { $n ->
    [one] Сохранить { $n } вопрос
    [few] Сохранить { $n } вопроса
   *[many] Сохранить { $n } вопросов
}
survey-whole = один ответ
survey-ticked = варианты галочками
survey-split-of = Как разделены ответы: { $question }
survey-attribute-of = О каком признаке вопрос: { $question }
survey-no-attribute = без признака
survey-remove = Удалить этот опрос
survey-make-hint = Нажмите на ответ: он станет свидетельством
survey-claim = { $n } из { $of } отвечают: { $answer } ({ $question })
survey-make-of = Сделать свидетельством: { $claim }
survey-more = { $n ->
    [one] и ещё { $n } ответ
    [few] и ещё { $n } ответа
   *[many] и ещё { $n } ответов
}
survey-google-forms = Google Формы
survey-microsoft-forms = Microsoft Формы
survey-survey-monkey = Опрос SurveyMonkey
survey-typeform = Опрос Typeform
survey-plain = таблица ответов
survey-none = Пока нет: можно импортировать выгрузки Google Forms, Microsoft Forms, SurveyMonkey, Typeform и Wenjuanxing
survey-wenjuanxing = Опрос Wenjuanxing
