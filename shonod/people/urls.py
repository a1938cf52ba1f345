"""Signing in and out, and the officer's own account."""

from django.urls import path

from shonod.people.views import account, demands, entering, factors, keys, second

app_name = "people"
urlpatterns = [
    path("sign-in/", entering.sign_in, name="sign_in"),
    path("sign-in/second/", second.second, name="second"),
    path("sign-in/key/", keys.ask_key, name="ask_key"),
    path("sign-out/", entering.sign_out, name="sign_out"),
    path("prove/", second.prove, name="prove"),
    path("password/", account.new_password, name="new_password"),
    path("account/", account.account, name="account"),
    path("account/details/", account.details, name="details"),
    path("account/log/", account.log, name="log"),
    path("account/log/mine/", account.it_was_me, name="it_was_me"),
    path("account/sessions/end/", account.end, name="end_others"),
    path("account/sessions/<uuid:sign_in_id>/end/", account.end, name="end_session"),
    path("account/protect/", factors.protect, name="protect"),
    path("account/app/", factors.app, name="app"),
    path("account/app/remove/", factors.drop_app, name="drop_app"),
    path("account/codes/", factors.codes, name="codes"),
    path("account/keys/", factors.key, name="key"),
    path("account/keys/ask/", factors.ask_new_key, name="ask_new_key"),
    path("account/keys/<uuid:passkey_id>/remove/", factors.drop_key, name="drop_key"),
    path("accounts/log/", account.everyones_log, name="everyones_log"),
    path("accounts/second-step/", demands.demands, name="demands"),
]
