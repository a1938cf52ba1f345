"""Settings of the installation. What an office may choose is a row in the database, not here."""

from pathlib import Path

import dj_database_url

from shonod.config import logging as logs
from shonod.config.environment import bind, data_dir, hosts, proxy, secret_key, setting

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = data_dir()

# Public host names mean HTTPS in front; without them only this machine is served.
HOSTS = hosts()
PUBLIC = bool(HOSTS)
ALLOWED_HOSTS = HOSTS or ["127.0.0.1", "localhost", "[::1]", "testserver"]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS]
BIND = bind()
PROXY = proxy(public=PUBLIC)
SECRET_KEY, SECRET_KEY_IS_KEPT = secret_key(DATA_DIR)
LOGGING = logs.LOGGING
DEBUG = False

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "shonod.ui",
    "shonod.turnstile",
    "shonod.ledger",
    "shonod.people",
    "shonod.offices",
    "shonod.finding",
    "shonod.lines",
    "shonod.catalogue",
    "shonod.cases",
    "shonod.posts",
    "shonod.notices",
    "shonod.plans",
    "shonod.information",
    "shonod.advice",
    "shonod.projects",
    "shonod.holidays",
    "shonod.editions",
    "shonod.letters",
    "shonod.intake",
    "shonod.institutions",
    "shonod.helpdesk",
    "shonod.counter",
    "shonod.mailbox",
    "shonod.texts",
    "shonod.performance",
    "shonod.wall",
    "shonod.partners",
    "shonod.rehearsal",
    "shonod.engine",
]

MIDDLEWARE = [
    "shonod.engine.middleware.AccessLog",
    "shonod.engine.middleware.HealthFirst",
    "shonod.offices.middleware.SaidAgain",
    "shonod.partners.api.shield.ProblemsUnderApi",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "shonod.ui.middleware.ContentPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "shonod.ui.middleware.ReaderLanguage",
    "shonod.offices.middleware.OfficeOfRequest",
    "shonod.turnstile.middleware.AddressOfVisitor",
    "shonod.turnstile.middleware.BodyWithinLimit",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "shonod.people.middleware.SignedInRecently",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "shonod.config.urls"
WSGI_APPLICATION = "shonod.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                ("shonod.ui.loader.Loader", ["django.template.loaders.app_directories.Loader"])
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "django.contrib.messages.context_processors.messages",
                "shonod.ui.context.page",
            ],
        },
    }
]
FORM_RENDERER = "shonod.ui.renderer.GovRenderer"

DATABASES = {
    "default": dj_database_url.parse(
        setting("SHONOD_DATABASE_URL") or f"sqlite:///{DATA_DIR / 'shonod.sqlite3'}"
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # FULL: an acknowledged case must survive a power cut. IMMEDIATE: no deadlock on upgrade.
    DATABASES["default"]["ENGINE"] = "shonod.engine.gateways.sqlite3"
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
        # Each thread of each process has a connection, and its own 8 MB at most; the map is shared,
        # and small, because what it touches counts as ours.
        "PRAGMA cache_size=-8000;PRAGMA mmap_size=16777216;PRAGMA temp_store=MEMORY;",
    }
    DATABASES["default"]["CONN_MAX_AGE"] = None
else:
    # There are more connections than threads, so whoever waits for one waits for a server that is
    # away: he is told so before long.
    DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 8, "timeout": 5}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Officer"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "CommonPasswordValidator")
] + [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    }
]
LOGIN_URL = "people:sign_in"
LOGIN_REDIRECT_URL = "/desk/"

LANGUAGE_CODE = "bn"
LANGUAGES = [("bn", "বাংলা"), ("en", "English")]
TIME_ZONE = "Asia/Dhaka"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "shonod.engine.gateways.statics.Statics"},
}
MEDIA_ROOT = DATA_DIR / "files"
CLAMD_URL = setting("SHONOD_CLAMD_URL")
EMAIL_URL = setting("SHONOD_EMAIL_URL")
SMS_URL = setting("SHONOD_SMS_URL")
IMAP_URL = setting("SHONOD_IMAP_URL")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
# More than the gate takes, so that whoever picks a whole folder is told so in words.
DATA_UPLOAD_MAX_NUMBER_FILES = 100

MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_IDLE_SECONDS = 15 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "shonod.ui.views.csrf_failure"
CSRF_COOKIE_HTTPONLY = SESSION_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if PUBLIC:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
