## Opening and saving a project file. { $file } is a file name.

store-missing = 没有文件 { $file }
store-exists = 文件 { $file } 已存在
store-not-a-project = { $file } 不是 ICP Workbench 项目
store-another-program = { $file } 属于其他程序
store-newer = { $file } 由较新版本的 ICP Workbench 创建
store-older = { $file } 由较旧版本的 ICP Workbench 创建，需要升级
# { $detail } is a technical word or two in English.
store-damaged = { $file } 已损坏：{ $detail }
# { $what } names what was found, in technical English, such as "trigger t1".
store-unsafe = { $file } 未打开，因为含有项目中不应有的内容：{ $what }
store-locked = { $file } 已在另一个窗口中打开
store-no-permission = { $file } 无法在此读写：权限不足
store-disk-full = { $file } 未能保存：磁盘已满
store-vanished = { $file } 已不在原处：被移动或删除
store-replaced = { $file } 已被另一个文件取代
store-same-file = { $file } 的副本不能覆盖它自己
store-rows-gone = { $file } 中已没有导入的公司
store-too-large = { $file } 的表格过大：最多 1,900 列，每个单元格 64 MB
store-cancelled = 已取消
store-stopped = 已停止保存 { $file }
store-io = 无法读写 { $file }：{ $detail }

store-hint-read-only = 关闭另一个窗口，或以只读方式打开项目
store-hint-update = 更新 ICP Workbench，或打开备份
store-hint-write = 以可写方式打开一次
store-hint-backup = 从旁边的文件夹打开备份
store-hint-unsafe = 改向发送者索取导出文件
store-hint-permission = 换一个文件夹，或以只读方式打开项目
store-hint-disk-full = 腾出空间，或将副本存到另一个磁盘
store-hint-save-copy = 另存副本，以免丢失内容
store-hint-other-name = 换一个名称
store-hint-open-again = 重新打开项目
store-hint-import = 公司表格要通过导入加入

store-mended-batch = 文件中缺少从 { $source } 导入的行，已移除这次导入
store-mended-criteria = { $n } 条标准没有所指对象，已移除
store-copy-lacks-rows = 副本缺少 { $n } 行导入数据，原数据已无法读取
