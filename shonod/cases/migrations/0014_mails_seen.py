"""A mail taken as it came is a look, too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0013_contact_change")]

    operations = [
        migrations.AlterField(
            model_name="look",
            name="seen",
            field=models.CharField(
                choices=[("contact", "contact"), ("register", "register"), ("mail", "mail")],
                max_length=12,
            ),
        ),
    ]
