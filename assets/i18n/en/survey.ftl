survey-title = Surveys
survey-import = Import survey answers
survey-reading = Reading the answers
survey-name = Name of the survey
survey-respondents = { $n ->
    [one] { $n } respondent
   *[other] { $n } respondents
}
survey-beyond = { $n ->
    [one] Only the first { $kept } respondents are kept; one more is not
   *[other] Only the first { $kept } respondents are kept; { $n } more are not
}
survey-personal-out = Names, mail addresses and IP addresses are left out unless you tick them
survey-left-out = Left out: { $columns }
survey-keep = { $n ->
    [one] Keep { $n } question
   *[other] Keep { $n } questions
}
survey-whole = one answer
survey-ticked = ticked options
survey-split-of = How the answers part: { $question }
survey-attribute-of = Attribute it asks about: { $question }
survey-no-attribute = no attribute
survey-remove = Remove this survey
survey-make-hint = Press an answer: it becomes evidence
survey-claim = { $n } of { $of } say: { $answer } ({ $question })
survey-make-of = Make evidence: { $claim }
survey-more = { $n ->
    [one] and { $n } more answer
   *[other] and { $n } more answers
}
survey-google-forms = Google Forms
survey-microsoft-forms = Microsoft Forms
survey-survey-monkey = SurveyMonkey
survey-typeform = Typeform
survey-plain = table of answers
survey-none = None yet: exports of Google Forms, Microsoft Forms, SurveyMonkey, Typeform and Wenjuanxing can be imported
survey-wenjuanxing = Wenjuanxing
