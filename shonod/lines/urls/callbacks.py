"""What gateways call."""

from django.urls import path

from shonod.lines.views import reports

app_name = "line_reports"
urlpatterns = [path("<slug:secret>/report/", reports.report, name="report")]
