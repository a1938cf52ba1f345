"""A minimal django-helpdesk on SQLite, tuned as the office beside it is: the peer in a run."""

import os
import secrets
from pathlib import Path

from django.conf import settings

HERE = Path(__file__).parent
KEY = HERE / "key"
KEY.exists() or KEY.write_text(secrets.token_urlsafe(48))

settings.configure(
    DEBUG=False,
    SECRET_KEY=KEY.read_text(),
    ALLOWED_HOSTS=["127.0.0.1", "testserver"],
    ROOT_URLCONF="urls",
    STATIC_URL="/static/",
    STATIC_ROOT=HERE / "static",
    USE_TZ=True,
    TIME_ZONE="Asia/Dhaka",
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    SITE_ID=1,
    EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend",
    LOGIN_URL="/login/",
    HELPDESK_PUBLIC_TICKET_QUEUE="office",
    # Teams are an extra of its own; without them any group stands in, as its manual says.
    HELPDESK_TEAMS_MODEL="auth.Group",
    HELPDESK_TEAMS_MIGRATION_DEPENDENCIES=[("auth", "0012_alter_user_first_name_max_length")],
    HELPDESK_KBITEM_TEAM_GETTER=lambda _item: None,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": HERE / "helpdesk.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
                "PRAGMA cache_size=-20000;PRAGMA mmap_size=134217728;PRAGMA temp_store=MEMORY;",
            },
        }
    },
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.sites",
        "django.contrib.humanize",
        "django.contrib.messages",
        "django.contrib.staticfiles",
        "django.contrib.admin",
        "rest_framework",
        "helpdesk",
    ],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
)
# No thread is to be started by a library's own choice.
os.environ.setdefault("OMP_NUM_THREADS", "1")

from django.core.wsgi import get_wsgi_application  # noqa: E402 -- settings come first

wsgi = get_wsgi_application()
