#!/bin/sh
# Cuts the icon font to the icons named in icons.txt and prints the constants for src/ui/theme/icon.rs.
# Needs pyftsubset (fonttools), Phosphor-regular-2.1.2.ttf and phosphor-codepoints.tsv (name, U+XXXX)
# of the npm package @phosphor-icons/web, in the folder given:  ./cut_icons.sh FOLDER > constants.rs
set -eu
here=$(dirname "$0")
from=$1
points=$(mktemp)
sort "$here/icons.txt" | while read -r name; do
    point=$(awk -v n="$name" '$1 == n { print $2 }' "$from/phosphor-codepoints.tsv")
    [ -n "$point" ] || { echo "no icon named $name" >&2; exit 1; }
    echo "$point" >> "$points"
    const=$(echo "$name" | tr 'a-z-' 'A-Z_')
    echo "pub const $const: &str = \"\\u{${point#U+}}\";"
done
pyftsubset "$from/Phosphor-regular-2.1.2.ttf" --unicodes-file="$points" \
    --output-file="$here/Phosphor-icons.ttf" --layout-features='' --no-hinting \
    --name-IDs='0,1,2,3,4,5,6,13,14' --drop-tables+=GSUB,GPOS,GDEF
rm "$points"
