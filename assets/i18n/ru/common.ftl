common-n-accounts = { $n ->
    [one] { $n } компания
    [few] { $n } компании
   *[many] { $n } компаний
}
common-days = { $n ->
    [one] { $n } дн.
    [few] { $n } дн.
   *[many] { $n } дн.
}
# A range open at the top; $bound is a number with its unit
common-at-least = от { $bound }
# A range open at the bottom
common-at-most = до { $bound }
common-any-value = любое значение
common-yes = да
common-no = нет
common-unknown = неизвестно
common-prospect = потенциальный
common-open = идёт сделка
common-customer = клиент
common-churned = ушёл
common-lost = отказ
common-cancel = Отмена
common-close = Закрыть
common-delete = Удалить
common-rename = Переименовать
common-duplicate = Дублировать
common-add = Добавить
common-category = категория
common-tags = метки
common-number = число
common-date = дата
common-flag = да или нет
common-text = текст
common-lifetime-value = Ценность (LTV)
common-deal-size = Сумма сделки
common-days-to-close = Дней до сделки
common-customer-since = Клиент с
common-tenure = Стаж клиента
common-renewals = Продления
common-churn-date = Дата ухода
common-referrals = Рекомендации
common-usage = Использование
common-satisfaction = Удовлетворённость
common-support-load = Нагрузка поддержки
common-discount = Скидка
common-room-to-expand = Потенциал роста
common-deals = Сделки
common-won-deals = Выигранные сделки
common-won-share = Доля выигранных
common-last-won = Последний выигрыш
common-usage-last-month = Использование за месяц
common-usage-trend = Динамика использования
common-active-months = Активные месяцы
