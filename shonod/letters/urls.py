"""Papers and letters, at the desk."""

from django.urls import path

from shonod.letters.views import books, issuing, papers, receiving, wording, writing

app_name = "letters"
urlpatterns = [
    path("", papers.papers, name="papers"),
    path("receive/", receiving.receive, name="receive"),
    path("papers/<uuid:paper_id>/", papers.paper, name="paper"),
    path("papers/<uuid:paper_id>/correct/", receiving.correct, name="correct"),
    path("papers/<uuid:paper_id>/scan/", receiving.scan, name="scan"),
    path("papers/<uuid:paper_id>/case/", papers.case, name="case"),
    path("papers/<uuid:paper_id>/settle/", papers.settle, name="settle"),
    path("papers/<uuid:paper_id>/files/<uuid:file_id>/", papers.file, name="paper_file"),
    path("sent/", writing.letters, name="letters"),
    path("write/", writing.write, name="write"),
    path("sent/<uuid:letter_id>/", issuing.letter, name="letter"),
    path("sent/<uuid:letter_id>/edit/", writing.edit, name="edit"),
    path("sent/<uuid:letter_id>/issue/", issuing.issue, name="issue"),
    path("sent/<uuid:letter_id>/dispatch/", issuing.dispatch, name="dispatch"),
    path("sent/<uuid:letter_id>/letter.pdf", issuing.pdf, name="pdf"),
    path("registers/<str:book>/", books.book, name="book"),
    path("registers/<str:book>/register.pdf", books.pdf, name="book_pdf"),
    path("words/", wording.words, name="words"),
    path("words/<str:kind>/", wording.text, name="text"),
    path("sent/<uuid:letter_id>/drop/", writing.drop, name="drop"),
]
