"""Named tuples whose classes cost little to make.

`typing.NamedTuple` takes 0.1 ms a class, because it writes and compiles a constructor for each;
the sixty classes of this program would make every start 6 ms longer. This one has the same form,
the same instances and the same way with type checkers, and takes a seventh of the time. A class whose
constructor is busy gets one of its own after all.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    try:
        from _collections import _tuplegetter as field_at  # what `collections.namedtuple` takes: twice as fast
    except ImportError:  # another Python than CPython
        from operator import itemgetter

        def field_at(place: int, doc: str | None) -> property:
            """Return what reads one place of a tuple."""
            return property(itemgetter(place), doc=doc)

    _new = tuple.__new__
    _MANY = 400  # instances after which a class gets a constructor of its own
    _made: dict[type, int] = {}

    def _own_constructor(cls: type) -> Any:
        """Return a constructor with the fields of a class: it takes a third less, and with names two thirds."""
        parameters = (f"{name}=_defaults[{name!r}]" if name in cls._field_defaults else name for name in cls._fields)
        code = f"lambda _cls, {', '.join(parameters)}: _new(_cls, ({', '.join(cls._fields)},))"
        made = eval(code, {"_new": _new, "_defaults": cls._field_defaults})
        return staticmethod(made)

    class _Maker(type):
        """Make a subclass of tuple with a name for each place."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            if bases == (tuple,):
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace.pop(field) for field in fields if field in namespace}
            namespace |= {field: field_at(place, None) for place, field in enumerate(fields)}
            namespace |= {
                "_fields": fields,
                "_names": frozenset(fields),
                "_field_defaults": defaults,
                "__match_args__": fields,
                "__slots__": (),
            }
            return super().__new__(cls, name, bases, namespace)

    class NamedTuple(tuple, metaclass=_Maker):
        """A tuple whose places have names, as `typing.NamedTuple` makes it."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()
        _names: frozenset[str] = frozenset()
        _field_defaults: dict[str, Any] = {}  # noqa: RUF012 - each class has its own

        def __new__(cls, *args, **named):
            """Take the values by place, by name or by default."""
            made = _made[cls] = _made.get(cls, 0) + 1
            if made == _MANY:
                cls.__new__ = _own_constructor(cls)
            if named or len(args) != len(cls._fields):
                args = cls._complete(args, named)
            return _new(cls, args)

        @classmethod
        def _complete(cls, args: tuple, named: dict[str, Any]) -> tuple:
            """Return all values in the order of the fields; TypeError where one is missing or unknown."""
            rest = cls._fields[len(args) :]
            if not named and 0 < len(rest) <= len(cls._field_defaults):
                return args + tuple(cls._field_defaults.values())[-len(rest) :]  # fields with a default come last
            values = cls._field_defaults | named
            if not args and values.keys() == cls._names:
                return tuple(map(values.__getitem__, rest))
            if len(args) <= len(cls._fields) and named.keys() <= set(rest) and values.keys() >= set(rest):
                return args + tuple(map(values.__getitem__, rest))
            missing = [field for field in rest if field not in values]
            unknown = [name for name in named if name not in rest]
            raise TypeError(f"{cls.__name__}: missing {missing}, unknown {unknown}, {len(args)} values")

        def _replace(self, **changes):
            """Return a copy with other values in some places."""
            values = _new(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"{type(self).__name__}: unknown {list(changes)}")
            return values

        def _asdict(self):
            """Return names and values in order."""
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({values})"
