samples-device-distributors = Дистрибьюторы техники
samples-gym-software = ПО для фитнес-залов
samples-rule = Правило примера не читается
