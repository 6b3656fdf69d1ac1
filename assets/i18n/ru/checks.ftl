# What can be wrong with a profile: a title, and the reason. $attribute is the name of an attribute
checks-too-generic = Слишком общий
checks-too-generic-why = В уровнях A и B { $n } из { $of } компаний; больше { $ceiling } % — это не выбор
checks-too-narrow = Слишком узкий
checks-too-narrow-why = { $n ->
    [0] Новых совпадений нет
    [one] Только { $n } совпадение — ещё не клиент
    [few] Только { $n } совпадения — ещё не клиенты
   *[many] Только { $n } совпадений — ещё не клиенты
 }; профилю нужно { $floor }
checks-all-customers = Подходят только клиенты
checks-all-customers-why = Уже клиенты: { $n } из { $of } подходящих; завоёвывать почти некого
checks-none-meets = Критерию не отвечает никто
checks-none-meets-why = Признак «{ $attribute }» известен у { $n ->
    [one] { $n } компании
    [few] { $n } компаний
   *[many] { $n } компаний
 }, и ни одна не подходит
checks-every-meets = Критерию отвечают все
checks-every-meets-why = Признак «{ $attribute }» известен у { $n ->
    [one] { $n } компании
    [few] { $n } компаний
   *[many] { $n } компаний
 }, и подходят все: он никого не отличает
checks-unreachable = { $n ->
    [one] { $n } уровень недостижим
    [few] { $n } уровня недостижимы
   *[many] { $n } уровней недостижимы
 }
checks-unreachable-why = С такими критериями и весами никакая компания не попадёт в { $tiers }
checks-guesses = Держится на догадках
checks-guesses-why = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
   *[many] { $n } критериев
 } из { $of } не подтверждает ничто, кроме догадок; больше всего компаний сдвигает «{ $attribute }»
checks-same-twice = Два критерия говорят одно и то же
checks-same-twice-why = «{ $first }» и «{ $second }»: из компаний, подходящих хотя бы по одному, по обоим подходят { $share }; один сообщает { $tells } о другом ({ $n ->
    [one] { $n } компания
    [few] { $n } компании
   *[many] { $n } компаний
 })
checks-bands-overlap = Диапазоны пересекаются
checks-bands-overlap-why = «{ $attribute }»: { $range } спрашивается дважды; такая компания считается дважды или сразу и нужна, и исключена
checks-profiles-overlap-why = «{ $attribute }»: { $range } подходит и профилю «{ $profile }»; такие компании относятся к двум профилям
checks-bands-gap = Между диапазонами пробел
checks-bands-gap-why = «{ $attribute }»: { $range } не входит ни в один диапазон
checks-profiles-gap-why = «{ $attribute }»: { $range } нет ни в этом профиле, ни в профиле «{ $profile }»
checks-mostly-empty = Признак почти не заполнен
checks-mostly-empty-why = Признак «{ $attribute }» неизвестен у { $n } из { $of } компаний
checks-foreign-jump = Одна крупная сделка вне профиля
checks-foreign-jump-why = На «{ $account }» приходится { $share } показателя «{ $outcome }» (клиентов: { $n }), но компания не подходит: исключение или упущенное поле
checks-offer-changed = Предложение изменилось
checks-offer-changed-why = Изменилось { $day }, { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
 } назад, и с тех пор профиль никто не пересматривал
checks-review-overdue = Пересмотр просрочен
checks-review-overdue-why = С прошлого раза { $n ->
    [one] прошёл { $n } месяц
    [few] прошло { $n } месяца
   *[many] прошло { $n } месяцев
 }; срок — { $rhythm ->
    [one] { $rhythm } месяц
    [few] { $rhythm } месяца
   *[many] { $rhythm } месяцев
 }
checks-no-pain = Не названа ни одна боль
checks-no-pain-why = { $n ->
    [0] Ещё никого не спрашивали
    [one] В { $n } интервью боль не названа
    [few] В { $n } интервью боль не названа
   *[many] В { $n } интервью боль не названа
 }: без неё нет причины покупать
checks-no-goal = Не служит никакой цели
checks-no-goal-why = Не записано, какой цели бизнеса служит профиль, и нельзя сказать, работает ли он
checks-too-many = Слишком много критериев
checks-too-many-why = Критериев: { $n }; больше семи трудно держать в голове
checks-too-few = Слишком мало критериев
checks-too-few-why = Критериев: { $n }, нужно хотя бы пять: меньшее число отбирает слишком многих

# What to do about it
checks-ask-more = Спросить больше
checks-ask-less = Спросить меньше
checks-change-criterion = Изменить критерий
checks-change-criteria = Изменить критерии
checks-add-criterion = Добавить критерий
checks-link-evidence = Добавить свидетельство
checks-fill = Заполнить
checks-show-account = Показать компанию
checks-reviewed-today = Пересмотрен сегодня
checks-to-interviews = К интервью
checks-write-goal = Записать цель

# The tab
checks-title = Проверки
checks-open = { $n ->
    [0] ничего не найдено
    [one] { $n } открыта
    [few] { $n } открыты
   *[many] { $n } открыто
 }
checks-clean = Против этого профиля ничего не говорит
checks-serious = серьёзно
checks-warning = внимание
checks-note = заметка
checks-worse = хуже, чем при ответе
checks-answer = Оставить так…
checks-answer-of = Оставить так: { $check }
checks-reason = Почему так и должно быть
checks-reason-hint = До осени работаем только на севере
checks-answer-done = Сохранить ответ
checks-answered = { $n ->
    [one] С ответом: { $n }
    [few] С ответом: { $n }
   *[many] С ответом: { $n }
 }
checks-answered-on = { $reason } · { $day }
checks-unanswer = Отозвать ответ: { $check }
checks-remedy-of = { $remedy }: { $check }

# When the profile is gone over
checks-review = Пересмотр
checks-review-last = Последний раз
checks-review-rhythm = Раз в
checks-review-months = { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[many] { $n } месяцев
 }
checks-offer-day = Предложение изменилось
checks-review-next = Следующий до { $day }
checks-review-never = ещё не было
checks-review-hint = ГГГГ-ММ-ДД
