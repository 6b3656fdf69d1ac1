attributes-title = Attributes
attributes-n = { $n ->
    [one] { $n } attribute
   *[other] { $n } attributes
}
attributes-name = Name
attributes-distinct = { $n ->
    [one] { $n } value
   *[other] { $n } values
}
attributes-by-hand = by hand
attributes-remove = Remove the attribute { $name }
attributes-new-name = New attribute
attributes-new-kind = Kind of the new attribute
attributes-add = Add
