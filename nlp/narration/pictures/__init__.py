"""The words of pictures, a module a language."""
