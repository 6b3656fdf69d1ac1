# What speaks for a criterion and against it. Grades, the strongest first; then how a criterion stands
evidence-measured = измерено
evidence-customer = клиент
evidence-colleague = коллега
evidence-guess = догадка
evidence-assumption = допущение
evidence-testing = проверяется
evidence-confirmed = подтверждено
evidence-refuted = опровергнуто
evidence-for = за
evidence-against = против
evidence-n-measured = измерено: { $n }
evidence-n-customer = { $n ->
    [one] со слов { $n } клиента
    [few] со слов { $n } клиентов
   *[many] со слов { $n } клиентов
}
evidence-n-colleague = { $n ->
    [one] по мнению { $n } коллеги
    [few] по мнению { $n } коллег
   *[many] по мнению { $n } коллег
}
evidence-n-guess = { $n ->
    [one] { $n } догадка
    [few] { $n } догадки
   *[many] { $n } догадок
}
# $grades is «2 measured, 1 guess»
evidence-n-for = За — { $n }: { $grades }
evidence-n-against = Против — { $n }: { $grades }
# The name of the badge; $name is that of the attribute
evidence-badge = Основание «{ $name }»: { $what }
evidence-badge-open = Нажмите, чтобы увидеть основание
evidence-none = Его пока ничто не подтверждает и не опровергает
evidence-by-hand = задано вручную: { $reason }
evidence-rests-on = На чём стоят критерии: { $grades }
evidence-rests-on-title = На чём стоят критерии
evidence-title = Основание «{ $name }»
evidence-close = Закрыть основание
evidence-text = Что сказано или найдено
evidence-new = Новое свидетельство
evidence-add-hint = Что известно; Enter — следующее
# $stance is for or against
evidence-stance-of = { $stance }: { $text }
evidence-stance-why = Говорит за критерий или против него
evidence-grade-of = Вид «{ $text }»
evidence-who-of = Кто говорит «{ $text }»
evidence-who = кто
evidence-day-of = День «{ $text }»
evidence-day = день
evidence-remove = Удалить «{ $text }»
evidence-move = Перенести «{ $text }» к другому критерию
evidence-attribute-only = Любой критерий по этому признаку
evidence-of-attribute = о признаке «{ $name }» в целом
evidence-unnamed = без названия
evidence-follows = следует из основания
evidence-would-be = по основанию было бы: { $standing }
evidence-standing = Статус
evidence-set-by-hand = Задать вручную
evidence-take-back = Отменить
evidence-reason = Причина
evidence-reason-hint = Чего не видно из свидетельств
evidence-set = Задать
evidence-refuted-by = Что его опровергнет
evidence-refuted-by-hint = Трое из пяти скажут, что это неважно
evidence-needed = Нужно ответов
evidence-due = До
evidence-progress = за — { $n } из { $of ->
    [one] { $of } ответа
    [few] { $of } ответов
   *[many] { $of } ответов
 }
evidence-overdue = просрочено
evidence-keep-measured = Добавить как измеренное
evidence-measured-left = Прошли клиенты: { $n } из { $of }; ушедшие: { $m } из { $all }
evidence-measured-all = Прошли клиенты: { $n } из { $of }; все компании: { $m } из { $all }

# Made from the fact of an account or of the overview
evidence-show = Показать основание
evidence-menu-of = Меню основания «{ $name }»
evidence-keep = Сохранить как свидетельство
evidence-keep-value = Взять значение как свидетельство
evidence-keep-note = Взять заметку как свидетельство
evidence-from-value = { $account }: { $name } — { $value }
evidence-kept = Добавлено свидетельство: { $name }
evidence-of-account = Что показала эта компания
evidence-disputed = под вопросом
