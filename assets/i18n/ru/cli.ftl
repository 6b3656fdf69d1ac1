## What the program prints when it works without a window.

cli-no-file-or-command = Нет ни файла, ни команды { $name }
cli-commands-hint = Без окна есть команды new, import, profile, match и check; подробнее — --help
cli-no-window = Окно не открывается: { $reason }
cli-no-display = нет дисплея
cli-no-xkbcommon = не хватает библиотеки (в Debian и Ubuntu: libxkbcommon-x11-0)
cli-which-project = Укажите проект: FILE.icp или --sample NAME
cli-which-table = Укажите таблицу: icp-workbench import FILE.icp TABLE
cli-no-such-file = Файла { $file } нет
cli-file = { $file } не читается или не пишется: { $reason }
cli-output = Вывод не записывается: { $reason }
cli-out-is-project = --out указывает на сам проект
cli-not-a-mapping = { $file } — не сопоставление: { $reason }
cli-not-a-mapping-hint = Его выведет `import --dry-run --json`
cli-no-profile = Профиля нет
cli-no-profile-hint = Задайте его: `profile FILE.icp set RULE.json`
cli-no-such-profile = Профиля { $name } нет
cli-profiles-are = Есть: { $names }

cli-made = Создан { $file }: { $name }
# What was read of a column: known cells, and all
cli-known = { $n } из { $of }
cli-imported = { $n ->
    [one] Импортирована { $n } строка
    [few] Импортированы { $n } строки
   *[many] Импортировано { $n } строк
}: новых { $new }, обновлено { $updated }
cli-problems = { $n ->
    [one] { $n } замечание
    [few] { $n } замечания
   *[many] { $n } замечаний
}
cli-row = строка { $row }
cli-row-column = строка { $row }, { $column }
cli-more-problems = …и ещё { $n }; все покажет --json

cli-n-criteria = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
   *[many] { $n } критериев
}
cli-from-customers = от клиентов
cli-top-down = сверху вниз
cli-rule-set = { $n ->
    [one] { $name }: теперь { $n } критерий
    [few] { $name }: теперь { $n } критерия
   *[many] { $name }: теперь { $n } критериев
}
cli-new-attributes = Новые признаки: { $names }

cli-matches = { $n } на уровне A или B: новых { $new }. Проверить: { $check }
cli-head-number = №
cli-head-role = Роль
cli-head-criterion = Критерий
cli-head-pass = прошли
cli-head-near = почти
cli-head-fail = нет
cli-head-unknown = неизв.
# Matches that there would be without this criterion
cli-head-without = A и B без него
cli-head-rank = Место
cli-head-tier = Уровень
cli-head-score = Балл
cli-head-ceiling = До
cli-head-verdicts = Критерии
cli-head-relationship = Статус
cli-head-account = Компания
cli-must = нужно
cli-prefer = лучше ({ $weight })
cli-exclude = нельзя
cli-out = вне
cli-shown = показано { $n } из { $of }; оценка и порядок за { $time } мс

cli-sound = { $name }: файл исправен
cli-holds = Компаний: { $accounts }. Список рынка: { $market }. Профилей: { $profiles }
cli-step-collect = Сбор
cli-step-analyze = Анализ
cli-step-draft = Черновик
cli-step-validate = Проверка
cli-step-refine = Уточнение
cli-rolled-up = { $n ->
    [one] { $n } строка сведена по компаниям
    [few] { $n } строки сведены по компаниям
    [many] { $n } строк сведено по компаниям
   *[other] { $n } строки сведены по компаниям
}
cli-no-statement = В этом профиле нет критериев для формулировки

# Analyzing, suggesting, scoring
cli-target = Лучшие — строки, где в столбце «{ $column }» стоит { $value }
cli-target-blank = { $n ->
    [one] Столбец «{ $column }» пуст в { $n } строке: она пропущена
    [few] Столбец «{ $column }» пуст в { $n } строках: они пропущены
   *[many] Столбец «{ $column }» пуст в { $n } строках: они пропущены
}
cli-ignored = Не рассмотрены: { $names }
cli-grouped = Строк — { $rows }, групп — { $groups }: для признаков считается первая строка каждой группы, для предложения строки группы держатся вместе
cli-more-found = … и ещё { $n }; --json перечисляет все
cli-nothing-suggested = Ничего не предложено: нечего записать в профиль и нечем оценивать
cli-suggestion-written = По нему создан профиль: { $name }
cli-scored = { $n ->
    [one] Оценена { $n } строка: { $file }
    [few] Оценены { $n } строки: { $file }
   *[many] Оценено { $n } строк: { $file }
}
cli-profile-taken = Профиль { $name } уже есть
cli-profile-taken-hint = Выберите другое имя после --write
cli-no-such-column = Столбца { $name } нет
cli-columns-are = Столбцы: { $names }
cli-no-such-value = В столбце «{ $column }» нет значения { $value }
cli-which-value = { $n ->
    [one] В столбце «{ $column }» { $n } значение: укажите после --positive, какие строки считать лучшими
    [few] В столбце «{ $column }» { $n } разных значения: укажите после --positive, какие строки считать лучшими
   *[many] В столбце «{ $column }» { $n } разных значений: укажите после --positive, какие строки считать лучшими
}
cli-values-are = Значения: { $values }
cli-no-criterion-found = В таблице нет ни одного столбца, о котором спрашивает профиль
cli-asked-of = Он спрашивает о: { $names }
cli-criterion-missing = В таблице нет столбца «{ $name }»: для всех строк неизвестно
cli-out-is-table = --out указывает на таблицу, которая читается
cli-head-lift = Лифт
cli-checks = Проверки
cli-checks-clean = Исправлять нечего
cli-check-answered = Оставлено: { $reason }
