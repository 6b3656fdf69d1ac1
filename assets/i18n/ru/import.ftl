# Why a table cannot be read
import-cancelled = Импорт отменён
import-missing = Файла нет: { $path }
import-forbidden = Нет прав на чтение файла: { $path }
import-io = Файл не читается ({ $reason }): { $path }
import-not-text = Это не текстовая таблица: { $name }
import-not-text-hint = Сохраните её как CSV и откройте или скопируйте строки и вставьте
import-empty = В таблице нет строк
import-too-many-columns = В строке { $row } больше { $max } столбцов
import-cell-too-long = В строке { $row } есть ячейка длиннее 1 МБ
import-separator-hint = Проверьте разделитель таблицы
import-other-columns = Сопоставление от другой таблицы: ожидался столбец «{ $mapping }», а есть «{ $table }»
import-other-columns-hint = Просмотрите таблицу заново и выберите, чем станет каждый столбец
import-no-key = Ни один столбец не говорит, о какой компании строка
import-no-key-hint = Выберите столбец для названия, домена или ID записи
import-no-company = Ни один столбец не говорит, о какой компании строка
import-no-company-hint = Выгрузите сделки или месяцы с названием, доменом или ID компании и выберите этот столбец
import-no-stage-column = Ни один столбец не говорит, выиграна ли сделка
import-no-month-column = Нет столбца с месяцем
import-no-usage-column = Нет столбца с объёмом использования
import-wrong-kind = В таблице такого рода нет того, чем становится столбец: { $column }
import-wrong-kind-hint = Выберите для этого столбец или укажите, что в строках
import-too-many-events = В таблице больше { $max } сделок или месяцев либо слишком много новых компаний
import-too-many-events-hint = Уберите самые старые годы
import-same-target = Два столбца стали одним: «{ $first }» и «{ $second }»
import-no-attribute = Признака для этого столбца больше нет: { $column }

# What a column becomes, besides an attribute
import-field-name = название
import-field-domain = домен
import-field-record-id = ID записи
import-field-relationship = статус
# Of a deals or usage table
import-field-stage = Стадия
import-field-is-won = Выиграна ли
import-field-is-closed = Закрыта ли
import-field-amount = Сумма
import-field-currency = Валюта
import-field-opened = День открытия
import-field-closed = День закрытия
import-field-won-on = День выигрыша
import-field-lost-on = День проигрыша
import-field-days-to-close = Дней до закрытия
import-field-month = Месяц
import-field-used = Использование за месяц

# Why a column becomes this. $field is one of the four above
import-reason-chosen = Выбрано вручную
import-reason-saved = Как в прошлый раз для этой таблицы
import-reason-header = По заголовку: { $field }
import-reason-values = По значениям: { $field }
import-reason-existing = В проекте уже есть «{ $name }»
import-reason-standard = Известный заголовок: «{ $header }»
import-reason-empty = Значений нет
import-reason-links = Только ссылки
import-reason-number = Значения — числа
import-reason-date = Значения — даты
import-reason-flag = Значения — да и нет
import-reason-tags = Несколько значений в ячейке
import-reason-category = Повторяются одни и те же значения
import-reason-text = Почти все значения разные
import-reason-not-rolled = Для сводки не нужно
import-reason-inner = Нужно только программе, откуда таблица

# What is wrong with a cell or a row; row, column and the cell itself are shown beside it
import-not-a-number = Не число
import-other-currency = Не та валюта, что в остальном столбце
import-not-a-date = Не дата
import-not-a-flag = Не да и не нет
import-not-a-relationship = Неизвестный статус
import-not-a-domain = Не домен
import-row-without-key = Пропущено: нет названия, домена и ID записи
import-same-account = Та же компания, что в строке { $row }; она обновлена
import-shared-domain = Тот же домен, что в строке { $row }, но другой ID записи; оставлены обе
import-domain-of-known = ID принадлежит одной компании, а домен — другой; решил ID
import-domain-of-row = ID принадлежит одной компании, а домен — компании из строки { $row }; решил ID
import-name-of-known = Название принадлежит другой компании: возможно, это одна и та же
import-name-of-row = Название как у компании из строки { $row }: возможно, это одна и та же
import-namesakes = Так называются несколько компаний; взята первая
import-closed-before-opened = Закрыта раньше, чем открыта; дни не учтены
import-no-stage = Не сказано, открыта ли сделка, выиграна или проиграна
import-too-wide = Ячеек больше, чем столбцов; лишние пропущены
import-open-quote = Кавычка открыта и не закрыта

# Which program the table came from
import-origin-hubspot-companies = Похоже на выгрузку компаний из HubSpot
import-origin-hubspot-deals = Похоже на выгрузку сделок из HubSpot
import-origin-salesforce-accounts = Похоже на выгрузку компаний из Salesforce
import-origin-salesforce-opportunities = Похоже на выгрузку сделок из Salesforce
import-origin-apollo = Похоже на выгрузку компаний из Apollo
import-origin-pipedrive-organizations = Похоже на выгрузку организаций из Pipedrive
import-origin-pipedrive-deals = Похоже на выгрузку сделок из Pipedrive
import-origin-zoho-accounts = Похоже на выгрузку компаний из Zoho
import-origin-zoho-deals = Похоже на выгрузку сделок из Zoho
import-origin-odoo = Похоже на выгрузку контактов из Odoo
import-origin-twenty = Похоже на выгрузку компаний из Twenty
import-origin-suitecrm = Похоже на выгрузку компаний из EspoCRM или SuiteCRM

# How an outcome follows from deals or months
import-rolled-lifetime-value = Сумма выигранных сделок
import-rolled-deal-size = Медиана выигранных сделок
import-rolled-deals = Число сделок
import-rolled-won-deals = Число выигранных сделок
import-rolled-won-share = Доля выигранных среди закрытых
import-rolled-days-to-close = Медиана дней от открытия до выигрыша
import-rolled-customer-since = День первой выигранной сделки
import-rolled-last-won = День последней выигранной сделки
import-rolled-usage = Среднее за последние три месяца
import-rolled-usage-last-month = Самый новый месяц таблицы
import-rolled-usage-trend = Последние три месяца против трёх предыдущих
import-rolled-active-months = Месяцы с использованием
