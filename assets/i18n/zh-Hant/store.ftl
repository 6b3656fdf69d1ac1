## Opening and saving a project file. { $file } is a file name.

store-missing = 沒有檔案 { $file }
store-exists = 檔案 { $file } 已存在
store-not-a-project = { $file } 不是 ICP Workbench 專案
store-another-program = { $file } 屬於其他程式
store-newer = { $file } 由較新版本的 ICP Workbench 建立
store-older = { $file } 由較舊版本的 ICP Workbench 建立，需要升級
# { $detail } is a technical word or two in English.
store-damaged = { $file } 已損毀：{ $detail }
# { $what } names what was found, in technical English, such as "trigger t1".
store-unsafe = { $file } 未開啟，因為含有專案中不該有的內容：{ $what }
store-locked = { $file } 已在另一個視窗中開啟
store-no-permission = { $file } 無法在此讀寫：權限不足
store-disk-full = { $file } 無法儲存：磁碟已滿
store-vanished = { $file } 已不在原處：被移動或刪除
store-replaced = { $file } 已被另一個檔案取代
store-same-file = { $file } 的副本不能覆蓋它自己
store-rows-gone = { $file } 中已沒有匯入的公司
store-too-large = { $file } 的表格過大：最多 1,900 欄，每個儲存格 64 MB
store-cancelled = 已取消
store-stopped = 已停止儲存 { $file }
store-io = 無法讀寫 { $file }：{ $detail }

store-hint-read-only = 關閉另一個視窗，或以唯讀方式開啟專案
store-hint-update = 更新 ICP Workbench，或開啟備份
store-hint-write = 以可寫入方式開啟一次
store-hint-backup = 從旁邊的資料夾開啟備份
store-hint-unsafe = 改向寄件者索取匯出檔
store-hint-permission = 換一個資料夾，或以唯讀方式開啟專案
store-hint-disk-full = 騰出空間，或將副本存到另一個磁碟
store-hint-save-copy = 儲存副本，以免遺失內容
store-hint-other-name = 換一個名稱
store-hint-open-again = 重新開啟專案
store-hint-import = 公司表格要以匯入方式加入

store-mended-batch = 檔案中缺少從 { $source } 匯入的列，已移除這次匯入
store-mended-criteria = { $n } 項標準沒有所指對象，已移除
store-copy-lacks-rows = 副本缺少 { $n } 列匯入資料，原資料已無法讀取
