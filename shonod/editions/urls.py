"""The charter's pages at the desk."""

from django.urls import path

from shonod.editions.views import drafts, founding, parts, publishing, review, works

app_name = "editions"
_DRAFT = "drafts/<uuid:manuscript_id>/"
urlpatterns = [
    path("", drafts.charter, name="charter"),
    path("new/", drafts.bring, name="bring"),
    path("editions/<int:number>/change/", drafts.begin, name="begin"),
    path("works/", works.works, name="works"),
    path(_DRAFT, review.review, name="review"),
    path(f"{_DRAFT}source/", review.source, name="source"),
    path(f"{_DRAFT}settle/", review.settle, name="settle"),
    path(f"{_DRAFT}office/", parts.head, name="head"),
    path(f"{_DRAFT}expectations/", parts.expectations, name="expectations"),
    path(f"{_DRAFT}sections/<slug:key>/", parts.section, name="section"),
    path(f"{_DRAFT}services/<slug:key>/", parts.service, name="service"),
    path(f"{_DRAFT}tiers/<slug:key>/", parts.tier, name="tier"),
    path(f"{_DRAFT}publish/", publishing.publish, name="publish"),
    path(f"{_DRAFT}found/", founding.found, name="found"),
    *(path(f"{_DRAFT}{deed}/", parts.arrange, {"deed": deed}, name=deed) for deed in parts.DEEDS),
    path(f"{_DRAFT}delete/", drafts.delete, name="delete"),
]
