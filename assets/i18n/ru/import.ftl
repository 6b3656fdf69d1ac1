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
import-same-target = Два столбца стали одним: «{ $first }» и «{ $second }»
import-no-attribute = Признака для этого столбца больше нет: { $column }

# What a column becomes, besides an attribute
import-field-name = название
import-field-domain = домен
import-field-record-id = ID записи
import-field-relationship = статус

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
import-too-wide = Ячеек больше, чем столбцов; лишние пропущены
import-open-quote = Кавычка открыта и не закрыта
