toolkit-title = Инструменты
toolkit-purpose = Материалы и каналы, которые ведут покупателя от этапа к этапу.
toolkit-tab-materials = Материалы
toolkit-tab-campaigns = Каналы и кампании
