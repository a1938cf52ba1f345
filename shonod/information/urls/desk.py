"""Answers and facts at the desk."""

from django.urls import path

from shonod.information.views.desk import answers, facts, law, publishing, requests, topics

app_name = "information"
urlpatterns = [
    path("", answers.answers, name="answers"),
    path("new/", answers.new, name="new"),
    path("from/<uuid:case_id>/", publishing.publish, name="publish"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<uuid:topic_id>/", topics.topic, name="topic"),
    path("law/", law.law, name="law"),
    path("law/<uuid:case_id>/", requests.asked, name="asked"),
    path("law/<uuid:case_id>/notice/", requests.notice, name="notice"),
    path("law/<uuid:case_id>/<slug:deed>/", requests.act, name="act"),
    path("office/", facts.facts, name="facts"),
    path("office/<str:kind>/", facts.fact, name="fact"),
    path("office/<uuid:fact_id>/end/", facts.end, name="end_fact"),
    path("<uuid:answer_id>/", answers.answer, name="answer"),
    path("<uuid:answer_id>/mend/", answers.mend, name="mend"),
    path("<uuid:answer_id>/right/", answers.right, name="right"),
    path("<uuid:answer_id>/withdraw/", answers.withdraw, name="withdraw"),
]
