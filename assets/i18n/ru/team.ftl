# Who takes part
team-people = Кто участвует
team-people-empty = Все, чьё мнение важно, и чем они заняты: продажи, маркетинг, продукт, сопровождение, руководство
team-people-add = Добавить человека
team-name = Имя
team-function = Роль в компании
team-ballot = Бюллетень
team-in = получен
team-waiting = ждём

# Rounds
team-rounds = Раунды
team-rounds-empty = В раунде каждый сам, не видя других, говорит, насколько важен каждый признак. Потом видно, где мнения расходятся
team-new-round = Новый раунд
team-round-n = Раунд { $n }
team-round-shown = Показанный раунд
team-round-name = Название раунда
team-round-asks = О каких признаках спрашиваем
team-round-why = Раунды хранятся раздельно: видно, что изменило обсуждение
team-start-round = Начать раунд
team-round-menu = Ещё о раунде
team-remove-round = Удалить раунд с бюллетенями
# $n of $of ballots
team-turnout = получено { $n } из { $of }
team-shown = показаны
team-kept-hidden = скрыты, пока не сданы все
team-asks = Вопросы о признаках: { $names }
team-hidden = Получено бюллетеней: { $n } из { $of }. Они скрыты, пока не сданы все или пока вы их не откроете, чтобы никто не подстраивался под других
team-pass = Передать ноутбук
team-reveal = Открыть сейчас
team-reveal-why = Покажет сданные бюллетени. Кто ещё не сдал свой, увидит чужие

# Between two participants. Nothing else is on the screen
team-pass-to = Передайте ноутбук:
team-pass-why = Ваши ответы скрыты, пока не сданы все бюллетени
# $name is a person
team-begin = Это я, { $name }: начать
team-given = Ваш бюллетень уже сдан
team-given-why = Если открыть его снова, на экране будет видно, что вы ответили. Пусть никто не смотрит
team-open-again = Это я, { $name }: открыть мой бюллетень
team-stop = Закончить передачу
team-someone-else = Или кто-то другой
team-all-in = Все бюллетени сданы
team-all-in-why = Верните ноутбук тому, кто ведёт встречу
team-show-result = Показать итог

# The page of one participant
team-how = Насколько важен каждый признак у желанного клиента? 0 — не важен, 5 — решает. Клавиши 0–5 ведут к следующему
team-rated = оценено { $n } из { $of }
team-importance-of = Важность признака «{ $name }»
team-wished = Желаемое значение
team-wished-of = Желаемое значение признака «{ $name }»
# $range is «50–400»
team-half-lie = половина компаний: { $range }
team-done = Готово, передать дальше
team-leave = Уйти, не сдавая
team-left-open = без ответа: { $n }

# Forms
team-write-forms = Создать бланки
team-write-each-xlsx = Каждому, кого ждём, Excel
team-write-each-csv = Каждому, кого ждём, CSV
team-write-one-xlsx = Один пустой бланк, Excel
team-write-one-csv = Один пустой бланк, CSV
team-read-forms = Прочитать бланки
team-path-read = Прочитать заполненные бланки
team-path-write = Создать бланк
team-path-write-all = Папка для бланков
team-kind-form = Бланки
team-forms-written = { $n ->
    [one] Создан { $n } бланк
    [few] Создано { $n } бланка
   *[many] Создано { $n } бланков
}: { $path }
team-forms-read = { $n ->
    [one] Принят { $n } бюллетень
    [few] Принято { $n } бюллетеня
   *[many] Принято { $n } бюллетеней
} из { $of ->
    [one] { $of } файла
    [few] { $of } файлов
   *[many] { $of } файлов
}
team-forms-report = Что дали бланки
team-copy-report = Скопировать список
team-form-not-made = Бланк не создан: { $reason }

# What came of one form; $n answers of $of
team-taken = { $name }, { $round }: ответов { $n } из { $of }
team-taken-new = { $name }, { $round }: ответов { $n } из { $of }. Новый человек в списке
team-taken-again = { $name }, { $round }: ответов { $n } из { $of }, вместо прежнего бюллетеня
team-problem-twice = { $name } — в двух файлах: учтён первый
team-problem-namesakes = Людей с именем { $name } несколько: укажите роль, как в списке участников
team-problem-not-a-form = Это не бланк этой программы, или в нём стёрто слово, начинающееся с icp-form
team-problem-newer = Создан более новой версией программы (бланк { $version }): обновите эту
team-problem-other-round = Относится к раунду, которого нет в проекте ({ $key })
team-problem-no-name = Строка { $row }: нет имени. Впишите, чей это бюллетень, и прочитайте бланк снова
team-problem-blank = Ничего не заполнено
team-problem-unknown-attribute = Строка { $row }: о признаке «{ $cell }» не спрашивали; пропущена
team-problem-not-an-importance = Строка { $row }: «{ $cell }» — не целое число от 0 до 5; оставлено без ответа
team-problem-asked-twice = Строка { $row }: на «{ $cell }» уже есть ответ выше; пропущена
team-problem-other-code = Строка { $row }: код не от признака «{ $cell }»; верим названию
team-problem-edited-headers = Строка { $row }: заголовки не узнаны; столбцы взяты по порядку

# The form itself
team-form-title = Что важно для вас: { $round }
team-form-how = Впишите имя и роль. Затем для каждого признака укажите, насколько он важен у желанного клиента: 0 — не важен, 5 — решает. Чего не знаете, оставьте пустым
team-form-how-wished = Рядом впишите желаемое значение: отрасль, диапазон 50-400, да или нет. Несколько значений — через запятую
team-form-how-marks = Серые ячейки не меняйте: по ним узнаётся раунд. Сохраните файл и верните его
team-form-round = Раунд
team-form-name = Ваше имя
team-form-function = Ваша роль
team-form-attribute = Признак
team-form-meaning = Что это
team-form-importance = Важность 0–5
team-form-wished = Желаемое значение
team-form-code = Код
# $what is «category» or what the attribute is, $values the most frequent ones
team-form-known = { $what }. { $values }
team-form-choice = Важность
team-form-choice-why = Целое число от 0 до 5 или ничего

# What came of the round
team-agreement = Насколько вы согласны
team-no-figure = Согласие видно, когда хотя бы двое по-разному оценили хотя бы два признака
team-very-weak = очень слабое согласие о том, что важнее
team-weak = слабое согласие о том, что важнее
team-moderate = умеренное согласие о том, что важнее
team-strong = сильное согласие о том, что важнее
team-very-strong = необычно сильное согласие о том, что важнее
team-no-more-than-chance = согласия не больше, чем дал бы случай
# $mean and $high are figures of the same scale, $p a share
team-chance = Случай дал бы в среднем { $mean }, а в девятнадцати случаях из двадцати — не больше { $high }. Столько же или больше: { $p } случаев
team-w-why = W Кендалла с поправкой на равные ранги: 0 — порядки гасят друг друга, 1 — порядок у всех один. Слова — по Шмидту (1997)
team-since = { $round }: { $then } → { $now }
team-counted = Учтено бюллетеней: { $people } из { $of }, признаков: { $attributes } из { $asked }
team-not-counted = Не учтены, так как кто-то не ответил: { $names }
team-importance = Важность по ролям
team-importance-why = Среднее по бюллетеням, от 0 до 5
team-all = Все
team-no-function = (без роли)
team-change = Сдвиг
team-agreement-of-each = Согласие
# A cell of the table, for a screen reader
team-cell = { $name }, { $function }: { $mean }, { $n ->
    [one] { $n } бюллетень
    [few] { $n } бюллетеня
   *[many] { $n } бюллетеней
}
team-change-of = { $name }: сдвиг { $change }
team-two-camps = два лагеря
team-scattered = кто во что
team-leaning = скорее вместе
team-agreed = согласны
team-few-ratings = мало оценок
team-divisive = Где вы расходитесь сильнее всего
team-divisive-why = Согласие по ван дер Эйку: 1 — все выбрали одно, 0 — кто во что, −1 — два лагеря
team-steps-of = { $name }, сколько человек выбрали каждую важность: { $counts }
team-show-all = Показать все
team-show-fewer = Показать меньше
team-no-data = Компании ничего об этом не говорят
team-data = По компаниям ({ $n }), известно для { $share }
team-middle = Медиана { $median }, у половины от { $low } до { $high }

# Making criteria
team-apply = Критерии профиля «{ $profile }»
team-apply-open = Сделать критериями
team-apply-why = Важное, о чём вы согласны, станет критериями: вес — из бюллетеней, бюллетени — свидетельство, всё одним шагом
team-apply-how = Отмечены признаки важные (от 3,5) и согласованные. Вес — средняя важность, не меньше 1
team-mean = важность { $mean }
team-in-profile = уже в профиле: получит вес
team-no-condition = что именно нужно, ещё предстоит сказать
team-make-criteria = { $n ->
    [one] Создать { $n } критерий
    [few] Создать { $n } критерия
   *[many] Создать { $n } критериев
}
team-evidence = Команда оценила важность в { $mean } из 5
team-evidence-who = { $n } из { $of } участников

# Command line
team-cli-which-round = Какой раунд: { $names }
team-cli-no-round = Раундов ещё нет: начните раунд в окне
team-cli-no-such-round = Раунда «{ $name }» нет
team-cli-no-such-person = Участника «{ $name }» нет
team-cli-hidden = Получено бюллетеней: { $n } из { $of }; пока не сданы все, они скрыты
team-cli-reveal-hint = --reveal откроет сданные, для всех
team-cli-w = W { $w }: { $words }
team-cli-w-none = Согласие пока не посчитать
team-cli-form-written = Бланк создан: { $path }
