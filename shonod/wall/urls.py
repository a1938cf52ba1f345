"""The public pages."""

from django.urls import path

from shonod.wall.views import calculator, changes, charter, papers, services, statements

app_name = "wall"
urlpatterns = [
    path("", charter.home, name="home"),
    path("charter/", charter.table, name="charter"),
    path("charter/changes/", changes.changes, name="changes"),
    path("charter/editions/<int:number>/", charter.edition, name="edition"),
    path("services/<str:code>/", services.service, name="service"),
    path("charter.docx", papers.word, name="word"),
    path("charter.xlsx", papers.sheet, name="sheet"),
    path("poster.pdf", papers.poster, name="poster"),
    path("calculator/", calculator.calculator, name="calculator"),
    path("accessibility/", statements.accessibility, name="accessibility"),
    path("privacy/", statements.privacy, name="privacy"),
    path(".well-known/security.txt", statements.security, name="security"),
    path("robots.txt", statements.robots, name="robots"),
    path("favicon.ico", statements.favicon, name="favicon"),
]
