## Opening and saving a project file. { $file } is a file name.

store-missing = There is no file { $file }
store-exists = There is already a file { $file }
store-not-a-project = { $file } is not a project of ICP Workbench
store-another-program = { $file } belongs to another program
store-newer = { $file } was made by a newer version of ICP Workbench
store-older = { $file } was made by an older version of ICP Workbench and must be brought up to date
# { $detail } is a technical word or two in English.
store-damaged = { $file } is damaged: { $detail }
# { $what } names what was found, in technical English, such as "trigger t1".
store-unsafe = { $file } was not opened, because it holds what no project holds: { $what }
store-locked = { $file } is open in another window
store-no-permission = { $file } cannot be read or written here: permission is missing
store-disk-full = { $file } could not be saved: the disk is full
store-vanished = { $file } is no longer where it was: it was moved or deleted
store-replaced = Another file has taken the place of { $file }
store-same-file = A copy of { $file } cannot take its place
store-rows-gone = Imported accounts are no longer in { $file }
store-too-large = A table for { $file } is too large: at most 1,900 columns, and 64 MB a cell
store-cancelled = Cancelled
store-stopped = Saving { $file } has stopped
store-io = { $file } cannot be read or written: { $detail }

store-hint-read-only = Close the other window, or open the project read-only
store-hint-update = Update ICP Workbench, or open a backup
store-hint-write = Open it for writing once
store-hint-backup = Open a backup from the folder beside it
store-hint-unsafe = Ask whoever sent it for an export instead
store-hint-permission = Choose another folder, or open the project read-only
store-hint-disk-full = Make room, or save a copy on another disk
store-hint-save-copy = Save a copy, so that nothing is lost
store-hint-other-name = Choose another name
store-hint-open-again = Open the project again
store-hint-import = To bring in a table of companies, import it

store-mended-batch = The rows imported from { $source } are missing from the file; this import was taken out
store-mended-criteria = { $n ->
    [one] One criterion referred to nothing and was taken out
   *[other] { $n } criteria referred to nothing and were taken out
}
store-copy-lacks-rows = { $n ->
    [one] The copy lacks one imported row that could no longer be read
   *[other] The copy lacks { $n } imported rows that could no longer be read
}
