journeys-title = Карты пути
journeys-purpose = Пройти путь покупателя — от первого сомнения до продления.
journeys-customer = Путь клиента
# { $whose } is whose map or curve it is: this is how it should be.
journeys-wished-of = { $whose } · желаемое
# Whose curve it is where it is nobody's in particular.
journeys-curve-anyone = Покупатель
journeys-material-needed = нужен
journeys-material-stale = устарел
journeys-lane-actions = Действия
journeys-lane-touchpoints = Точки контакта
journeys-lane-questions = Вопросы
journeys-lane-pains = Боли
journeys-lane-feelings = Ощущения
journeys-lane-opportunities = Возможности
journeys-lane-talk-track = Что говорить
journeys-lane-material = Материалы
journeys-lane-measures = Показатели
journeys-lane-owner = Ответственный
journeys-lane-evidence = Основания
journeys-lane-text = Текст
journeys-lane-list = Список
journeys-lane-number = Число
journeys-lane-curve = Кривая
