"""What those who keep the project run: locks, audits, measurements, pictures, proposals."""
