"""The register at the desk."""

from django.urls import path

from shonod.projects.views import importing, register, writing

app_name = "projects"
_ONE = "<uuid:project_id>/"
urlpatterns = [
    path("", register.register, name="register"),
    path("new/", writing.new, name="new"),
    path("import/", importing.file, name="import"),
    path("import/take/", importing.take, name="take"),
    path(_ONE, register.project, name="project"),
    path(f"{_ONE}revise/", writing.revise, name="revise"),
    path(f"{_ONE}progress/", writing.progress, name="progress"),
    path(f"{_ONE}withdraw/", writing.withdraw, name="withdraw"),
    path(f"{_ONE}restore/", writing.restore, name="restore"),
    path(f"{_ONE}papers/", writing.add_paper, name="add_paper"),
    path(f"{_ONE}papers/<uuid:document_id>/remove/", writing.remove_paper, name="remove_paper"),
]
