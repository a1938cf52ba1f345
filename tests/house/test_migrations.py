"""Tables follow the models, and every step can be taken back with rows in the tables."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from shonod.information.actions.law import keep_law
from tests.fixtures import NOW

OURS = sorted(
    config.label for config in apps.get_app_configs() if config.name.startswith("shonod.")
)


@pytest.mark.django_db
def test_no_model_differs_from_its_migrations():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_all_steps_back_and_forth_with_an_office_in_the_tables(homna):
    keep_law(homna, at=NOW)
    executor = MigrationExecutor(connection)
    newest = executor.loader.graph.leaf_nodes()
    try:
        executor.migrate(
            [(label, None) for label in OURS if label in executor.loader.migrated_apps]
        )
        left = [t for t in connection.introspection.table_names() if t.split("_")[0] in OURS]
        assert not left
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(newest)
    assert not MigrationExecutor(connection).migration_plan(newest)
