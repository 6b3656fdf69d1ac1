segments-rows = Строки
segments-columns = Столбцы
segments-swap = Поменять строки и столбцы местами
segments-measure = В ячейках
segments-best = Доля лучших
segments-churned = Доля ушедших
segments-customers = Клиенты
segments-total-of = { $what }, всего
segments-mean-of = { $what }, среднее
segments-median-of = { $what }, медиана
segments-all = Все
segments-all-customers = Все клиенты
segments-too-few = мало данных
segments-n = из { $n }
segments-n-customers = { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
}
segments-others = { $n ->
    [one] ещё { $n } значение
    [few] ещё { $n } значения
   *[many] ещё { $n } значений
}
segments-nobody = судить не по кому
segments-share = { $k } из { $n } ({ $share }, 95 % интервал { $within })
segments-summary = медиана { $median } ({ $median_within }), среднее { $mean } ({ $mean_within }), по { $n }
segments-share-line = { $k } из { $n } ({ $share })
segments-interval = 95 % интервал { $within }
segments-median-line = медиана { $median } ({ $within })
segments-mean-line = среднее { $mean } ({ $within }), по { $n }
segments-known-of-few = { $n ->
    [0] неизвестно
    [one] известно только у { $n } клиента
    [few] известно только у { $n } клиентов
   *[many] известно только у { $n } клиентов
}
segments-cell = { $segment }: { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
}
segments-cell-few = Меньше пяти клиентов ни о чём не говорят
segments-cell-best = Лучшие среди оставшихся: { $share }
segments-cell-churned = Ушли: { $share }
segments-cell-quantity = { $what }: { $figures }
segments-note = Ячейки, где меньше пяти клиентов, не окрашены. Наведите на ячейку, чтобы увидеть интервалы; нажмите, чтобы увидеть все показатели.
segments-outside = { $name }: { $n ->
    [one] { $n } клиент не попал
    [few] { $n } клиента не попали
   *[many] { $n } клиентов не попали
} ни в одну полосу: значение неизвестно.
segments-several = { $name }: у клиента может быть несколько значений, он учтён в каждом.
segments-choose = Нажмите на ячейку, чтобы увидеть её показатели и компании или сделать из неё профиль
segments-here = В этом сегменте
segments-show-accounts = Показать компании
segments-add-to = Добавить в «{ $profile }»
segments-new-profile = Сделать новый профиль
segments-evidence = Лучшие в сегменте «{ $segment }»: { $best }; среди всех клиентов { $all }. Ушли: { $churned }
segments-lists = По чему упорядочить сегменты
segments-list-value = Где ценность
segments-list-to-sell = Кому легче продать
segments-list-to-work-with = С кем легче работать
segments-list-buying = Как покупают
segments-segment = Сегмент
segments-share-of-value = Доля ценности
segments-so-far = Нарастая
segments-value-said = { $what }: { $half ->
    [one] { $half } из { $n } сегментов даёт
    [few] { $half } из { $n } сегментов дают
   *[many] { $half } из { $n } сегментов дают
} половину, это { $half_of } клиентов; { $most } — четыре пятых, это { $most_of }.
segments-held = { $segment }: { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
} ({ $of_customers }), { $value }, { $of_value } ценности; нарастая { $so_far }
segments-ease-said = По показателям: { $what }. Это место клиента среди всех, от 0 до 100; 50 — так же легко, как со всеми. Показаны медианы. Слово дано лишь там, где случай вряд ли дал бы столько же.
segments-ease = Лёгкость
segments-standing = Против остальных
segments-easier = легче
segments-harder = труднее
segments-open = не различить
segments-eased = { $segment }: лёгкость { $index } из 100, { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
}, { $standing }
segments-buying-said = Медианы по сегментам; сначала самые большие
segments-all-too-few = Во всех сегментах меньше пяти клиентов: выберите признаки с меньшим числом значений
segments-more = Показать все сегменты ({ $n })
segments-fewer = Показать первые десять
segments-overlap = Пока клиенты учтены в нескольких сегментах, нельзя сказать, где сосредоточена ценность.
segments-no-customers = Импортируйте клиентов, чтобы увидеть, как пересекаются два их признака
segments-one-attribute = Здесь пересекаются два признака, а у клиентов только один с разными значениями. Импортируйте таблицу с большим числом столбцов.
segments-no-attribute = Ни у одного признака клиентов нет двух разных значений. Импортируйте таблицу с большим числом столбцов.
