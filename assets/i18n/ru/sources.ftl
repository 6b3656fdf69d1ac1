sources-title = Источники
sources-covered = охвачено видов: { $n } из { $of }
sources-add = Добавьте источник или вставьте строки
sources-empty = Откуда вы знаете то, что знаете? Перечислите людей, системы и отчёты, к которым можно обратиться, с ответственным и датой
sources-suggest = Ещё не охвачено
sources-suggest-add = Добавить: { $kind }
sources-name = Источник
sources-kind = Вид
sources-channel = Канал
sources-owner = Ответственный
sources-day = На дату
sources-note = Заметка
sources-fresh = свежий
sources-fresh-why = Меньше полугода
sources-old = { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[many] { $n } месяцев
}
sources-old-why = Старше полугода: спросите снова
sources-undated = без даты
sources-undated-why = Не указано, на какой день
sources-kind-usage = Использование продукта
sources-kind-management = Руководство
sources-kind-product = Продукт и разработка
sources-kind-marketing = Маркетинг
sources-kind-sales = Продажи
sources-kind-success = Забота о клиентах
sources-kind-deals = Сделки
sources-kind-campaigns = Кампании
sources-kind-surveys = Опросы
sources-kind-service-data = Данные поддержки
sources-kind-competitors = Конкуренты
sources-kind-trends = Тренды отрасли
sources-kind-other = Другое
sources-channel-crm = Система CRM
sources-channel-sales-notes = Заметки продавцов
sources-channel-survey = Опрос
sources-channel-interviews = Интервью
sources-channel-behavior = Аналитика поведения
sources-channel-social = Отзывы в соцсетях
sources-channel-service-desk = Служба поддержки
sources-channel-finance = Финансы
sources-channel-desk-research = Кабинетное исследование
sources-channel-other = Другое
